export const SORTS = ['endorsed', 'newest', 'discussed'] as const
export type Sort = (typeof SORTS)[number]
/** The last entry of the page before: its sort value (nothing where ids alone sort) and its id. */
export type Cursor = { value: number; id: string }

const SHAPE = /^(\d{1,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export const writeCursor = ({ value, id }: Cursor) => btoa(`${value}.${id}`).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

/** A cursor that is not ours is no cursor: the list begins at its start. */
export function readCursor(text: string | null): Cursor | null {
  try {
    const match = SHAPE.exec(atob((text ?? '').replaceAll('-', '+').replaceAll('_', '/')))
    return match ? { value: Number(match[1]), id: match[2]! } : null
  } catch {
    return null
  }
}
