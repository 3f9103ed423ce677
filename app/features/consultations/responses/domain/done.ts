const DONE = ['answered', 'tagged', 'assigned', 'noted', 'hidden', 'unhidden'] as const
export type Done = { what: (typeof DONE)[number]; count: number }

/** `answered.3`: what the last form did, said once on the page after it. */
export function readDone(text: string | null): Done | null {
  const [name, count] = (text ?? '').split('.')
  const what = DONE.find((word) => word === name)
  return what && /^\d{1,4}$/.test(count ?? '') ? { what, count: Number(count) } : null
}
