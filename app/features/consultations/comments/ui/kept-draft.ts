import { type RefObject, useEffect, useState } from 'react'

const FIELDS = ['stance', 'body', 'proposedText', 'quote', 'start', 'end'] as const
const keyOf = (viewerId: string, consultationId: string, clause: string | null) =>
  `minyi.comment.${viewerId}.${consultationId}.${clause ?? 'whole'}`

/** What was typed and not sent survives a reload, on this device and for this account only. True once something was brought back. */
export function useKeptDraft(
  form: RefObject<HTMLElement>,
  viewerId: string,
  consultationId: string,
  clause: string | null,
  refused: boolean,
): [boolean, () => void] {
  const [restored, setRestored] = useState(false)
  const key = keyOf(viewerId, consultationId, clause)
  useEffect(() => {
    const element = form.current?.querySelector('form')
    if (!element || !viewerId) return
    if (!refused && restore(element, key)) setRestored(true)
    const save = () => write(key, Object.fromEntries(FIELDS.map((name) => [name, String(new FormData(element).get(name) ?? '')])))
    element.addEventListener('input', save)
    return () => element.removeEventListener('input', save)
  }, [form, key, viewerId, refused])
  return [
    restored,
    () => {
      forget(key)
      location.assign(location.pathname + location.search)
    },
  ]
}

export const forgetDraft = (viewerId: string, consultationId: string, clause: string | null) =>
  forget(keyOf(viewerId, consultationId, clause))

function restore(form: HTMLFormElement, key: string): boolean {
  const kept = read(key)
  if (!kept || !(kept.body || kept.proposedText)) return false
  const set = (name: string, value: string | undefined) => {
    const field = form.elements.namedItem(name)
    if (!value || field === null) return
    // Words chosen just now win over those of last time.
    if (field instanceof RadioNodeList || !('value' in field) || (field as HTMLInputElement).value === '')
      (field as HTMLInputElement).value = value
  }
  for (const name of FIELDS) set(name, kept[name])
  return true
}

// Storage may be switched off: then nothing is kept and nothing breaks.
function read(key: string): Record<string, string> | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}
function write(key: string, values: Record<string, string>) {
  try {
    localStorage.setItem(key, JSON.stringify(values))
  } catch {
    /* full or forbidden */
  }
}
function forget(key: string) {
  try {
    localStorage.removeItem(key)
  } catch {
    /* forbidden */
  }
}
