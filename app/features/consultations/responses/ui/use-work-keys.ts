import { useEffect, useRef } from 'react'

const STORED = 'minyi.work-keys'
export const keysAreOn = () => {
  try {
    return localStorage.getItem(STORED) !== 'off'
  } catch {
    return true
  }
}
export const switchKeys = (on: boolean) => {
  try {
    localStorage.setItem(STORED, on ? 'on' : 'off')
  } catch {
    /* kept for this visit only */
  }
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select') !== null)
const find = (selector: string) => document.querySelector<HTMLElement>(selector)
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')]
const currentRow = () => document.activeElement?.closest<HTMLElement>('[data-row]') ?? find('[data-row][aria-current]')

function move(step: 1 | -1) {
  const all = rows()
  const at = all.indexOf(currentRow() as HTMLElement)
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step))]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'center' })
}
function focusIn(container: HTMLElement | null) {
  if (!container) return false
  if (container instanceof HTMLDetailsElement) container.open = true
  container.scrollIntoView({ block: 'nearest' })
  container.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')?.focus()
  return true
}

/** Single keys of the work table, never while somebody types, and they can be switched off (WCAG 2.1.4). */
export function useWorkKeys(panelId: string | null) {
  const wanted = useRef<string | null>(null)
  // A key that needs the panel opens it first; the field gets the focus once it is there.
  useEffect(() => {
    if (panelId && wanted.current) {
      focusIn(find(`[data-panel="${wanted.current}"]`))
      wanted.current = null
    }
  }, [panelId])

  useEffect(() => {
    const open = () => currentRow()?.querySelector<HTMLElement>('[data-open-link]')?.click()
    const someChosen = () => find('input[name="commentIds[]"]:checked') !== null
    function inPanel(part: string) {
      const row = currentRow()
      if (row && !row.hasAttribute('aria-current')) {
        wanted.current = part
        open()
      } else focusIn(find(`[data-panel="${part}"]`))
    }
    const forMany = (bulk: string, part: string) => (someChosen() ? void focusIn(find(`[data-bulk="${bulk}"]`)) : inPanel(part))
    const actions: Record<string, () => void> = {
      j: () => move(1),
      k: () => move(-1),
      x: () => currentRow()?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click(),
      r: () => forMany('respond', 'answer'),
      t: () => forMany('tag', 'label'),
      a: () => forMany('assign', 'delegate'),
      n: () => inPanel('note'),
      '/': () => find('[data-key=filter]')?.focus(),
      '?': () => {
        const help = find('[data-key=help]') as HTMLDetailsElement | null
        if (help) {
          help.open = !help.open
          help.querySelector('summary')?.focus()
        }
      },
      esc: () => find('[data-panel-close]')?.click(),
    }
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target) || !keysAreOn()) return
      const isRow = event.target instanceof HTMLElement && event.target.hasAttribute('data-row')
      const key = event.key === 'Escape' ? 'esc' : event.key
      const act = key === 'Enter' && isRow ? open : Object.hasOwn(actions, key) ? actions[key] : undefined
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
