import { useState } from 'react'

/** What the page holds back until the reader asks: how many entries are new, how many changed, and whether the order did. */
export type Held = { added: number; changed: number; reordered: boolean }
export const NOTHING_HELD: Held = { added: 0, changed: 0, reordered: false }

type Options<T> = {
  /** Names the list (filters, clause); a new one starts afresh. */
  view: string
  /** One's own new entry is never held back. */
  isOwn(item: T): boolean
  /** What may be shown of a changed entry at once: whatever leaves the page where it is. */
  settle(shown: T, fresh: T): T
}

/** Never shifts what is being read: the list stays as it was accepted, and what came since is counted until the reader asks for it. */
export function useSteadyList<T extends { id: string }>(items: readonly T[], { view, isOwn, settle }: Options<T>) {
  const [accepted, accept] = useState({ view, items })
  let { items: kept } = accepted
  const known = new Set(kept.map((item) => item.id))
  if (accepted.view !== view || items.some((item) => !known.has(item.id) && isOwn(item))) {
    kept = items
    accept({ view, items })
  }
  const fresh = new Map(items.map((item) => [item.id, item]))
  let changed = 0
  let gone = 0
  const shown = kept.map((item) => {
    const now = fresh.get(item.id)
    if (!now) gone += 1
    const settled = now ? settle(item, now) : item
    if (now && JSON.stringify(settled) !== JSON.stringify(now)) changed += 1
    return settled
  })
  const added = kept === items ? 0 : items.filter((item) => !known.has(item.id)).length
  const held: Held = {
    added,
    // What newer entries pushed off the page is not a change of its own.
    changed: changed + Math.max(0, gone - added),
    reordered: added === 0 && gone === 0 && kept.some((item, place) => items[place]?.id !== item.id),
  }
  return { shown, held, show: () => accept({ view, items }) }
}
