import { useNavigate } from '@remix-run/react'
import { type RefObject, useEffect, useState } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { type Clause, findClause } from '../domain/law-text.ts'
import { formPath } from './addresses.ts'

/** `across`: the article, where words of several of its parts are chosen: other words for those are written from all of it on. */
type Chosen = { key: string; across: string | null; exact: string; start: number; end: number; x: number; y: number; below: boolean }
const count = (text: string) => [...text].length

/** Words chosen in a clause get a small bar: comment on them, suggest others, copy a link. Nothing here is needed to comment. */
export function WordTools({
  text,
  rows,
  consultationId,
  mayComment,
}: {
  text: RefObject<HTMLElement>
  rows: readonly Clause[]
  consultationId: string
  mayComment: boolean
}) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        setCopied(false)
        setChosen(readSelection(text.current, rows))
      }, 200)
    }
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setChosen(null)
    }
    // The bar stands still on the screen: it has to follow its words.
    const follow = () => {
      if (document.getSelection()?.isCollapsed === false) setChosen(readSelection(text.current, rows))
    }
    document.addEventListener('selectionchange', look)
    addEventListener('scroll', follow, { passive: true })
    document.addEventListener('keydown', leave)
    look() // words may have been chosen before the script arrived
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', look)
      removeEventListener('scroll', follow)
      document.removeEventListener('keydown', leave)
    }
  }, [text, rows])
  if (!chosen) return null
  const go = (more: Record<string, string>) =>
    navigate(formPath(consultationId, chosen.key, { quote: chosen.exact, start: String(chosen.start), end: String(chosen.end), ...more }))
  const suggest = () =>
    chosen.across ? navigate(formPath(consultationId, chosen.across, { stance: 'amend', edit: '' })) : go({ stance: 'amend' })
  const copy = async () => {
    await navigator.clipboard?.writeText(`${location.origin}/consultations/${consultationId}/clauses/${chosen.key}`)
    setCopied(true)
  }
  return (
    // Pressing a button must not lose the selection.
    <div
      className="word-tools no-print"
      role="toolbar"
      aria-label={t('consultations.tools.label')}
      style={{ left: chosen.x, top: chosen.y }}
      data-below={chosen.below || undefined}
      onPointerDown={(event) => event.preventDefault()}
    >
      {mayComment ? (
        <button type="button" onClick={() => go({})}>
          {t('consultations.tools.comment')}
        </button>
      ) : null}
      {mayComment ? (
        <button type="button" onClick={suggest}>
          {t('consultations.tools.suggest')}
        </button>
      ) : null}
      <button type="button" onClick={copy}>
        {copied ? t('consultations.tools.copied') : t('consultations.tools.copy')}
      </button>
    </div>
  )
}

const lineOf = (node: Node | null) => (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-start]')

/** Code points from the beginning of the clause's text to a point inside one of its lines. */
function placeIn(line: HTMLElement, node: Node, offset: number) {
  const range = document.createRange()
  range.selectNodeContents(line)
  range.setEnd(node, offset)
  return Number(line.dataset.start) + count(range.toString())
}

/** What is selected, if it begins in a clause; it ends with that clause at the latest. */
function readSelection(root: HTMLElement | null, rows: readonly Clause[]): Chosen | null {
  const selection = document.getSelection()
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const first = lineOf(range.startContainer)
  const last = lineOf(range.endContainer)
  const owner = first?.closest<HTMLElement>('[data-clause]')
  const key = owner?.dataset.clause
  const found = key ? findClause(rows, key) : undefined
  if (!first || !key || !found || !root.contains(first)) return null
  const characters = [...found.clause.text]
  const start = placeIn(first, range.startContainer, range.startOffset)
  const until = last?.closest<HTMLElement>('[data-clause]')
  const place = last ? placeIn(last, range.endContainer, range.endOffset) : 0
  const end = last && until === owner ? place : characters.length
  const across = until !== owner && place > 0 && findClause([found.row], until?.dataset.clause ?? '') ? found.row.key : null
  const exact = characters.slice(start, end).join('')
  if (exact.trim() === '' || end - start > 2000) return null
  const box = range.getBoundingClientRect()
  if (box.bottom < 0 || box.top > innerHeight) return null
  // Fingers bring the system's own menu above the words: ours goes below.
  const below = matchMedia('(pointer: coarse)').matches || box.top < 60
  return {
    key,
    across,
    exact,
    start,
    end,
    x: Math.min(Math.max(box.left + box.width / 2, 150), innerWidth - 150),
    y: below ? box.bottom + 8 : box.top - 8,
    below,
  }
}
