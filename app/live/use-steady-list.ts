import { useEffect, useRef, useState } from 'react'

/**
 * Never shifts what is being read: entries that arrive while the page is open are held back and counted until the reader
 * asks for them. Entries already shown follow every change at once. `view` names the list (filters, clause); a new one starts afresh.
 */
export function useSteadyList<T extends { id: string }>(items: readonly T[], view: string) {
  const accepted = useRef<{ view: string; ids: Set<string> }>({ view, ids: new Set(items.map((item) => item.id)) })
  const [, redraw] = useState(0)
  const heading = useRef<HTMLDivElement>(null)
  if (accepted.current.view !== view) accepted.current = { view, ids: new Set(items.map((item) => item.id)) }
  const { ids } = accepted.current
  const shown = items.filter((item) => ids.has(item.id))
  const held = items.length - shown.length
  const show = () => {
    for (const item of items) ids.add(item.id)
    redraw((n) => n + 1)
  }
  // One's own new entry, reached by its anchor, is never held back.
  useEffect(() => {
    const own = items.find((item) => location.hash.endsWith(item.id))
    if (own && !ids.has(own.id)) {
      ids.add(own.id)
      redraw((n) => n + 1)
    }
  }, [items, ids])
  return { shown, held, show, heading }
}
