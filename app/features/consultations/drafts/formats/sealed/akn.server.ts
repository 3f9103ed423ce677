import type { Element } from '@xmldom/xmldom'
import { type ParsedDraft, type Piece, type TextPart, textOfParts } from '../../domain/index.ts'
import { stepOfEId } from '../eid.ts'
import { openSealed } from '../seal.server.ts'
import { descendants, elementsOf, isElement, nameOf, nodesOf } from '../xml.server.ts'

/** Akoma Ntoso of our own; null for any other, and for one that was edited. Unlike `parseAkn` it keeps white space as it stands. */
export function openAkn(root: Element): ParsedDraft | null {
  const bill = elementsOf(root)[0]
  const [mark] = bill ? childrenOf(bill, 'meta', 'proprietary', 'draft') : []
  if (!bill || mark?.getAttribute('version') !== '1') return null
  const pieces: Piece[] = []
  const take = (element: Element, depth: number, words: readonly Element[], inner: readonly Element[]) => {
    const step = stepOfEId(element.getAttribute('eId') ?? '')
    if (step === null) return
    const [label, heading] = ['num', 'heading'].map((name) => childrenOf(element, name)[0]?.textContent ?? '')
    pieces.push({ depth, step, label: label!, heading: heading!, text: textOf(words) })
    for (const child of inner) takeClause(child, depth + 1)
  }
  const takeClause = (element: Element, depth: number) => {
    const closing = nameOf(element) === 'wrapUp'
    const words = closing ? elementsOf(element) : [...childrenOf(element, 'intro'), ...childrenOf(element, 'content')].flatMap(elementsOf)
    const inner = closing ? [] : elementsOf(element).filter(isClause)
    take(element, depth, words, inner)
  }
  for (const element of childrenOf(bill, 'body').flatMap(elementsOf)) takeClause(element, 0)
  for (const attachment of childrenOf(bill, 'attachments', 'attachment')) {
    const inside = childrenOf(attachment, 'doc', 'mainBody').flatMap(elementsOf)
    take(
      attachment,
      0,
      inside.filter((element) => !isClause(element)),
      inside.filter(isClause),
    )
  }
  const preface = childrenOf(bill, 'preface', 'p')
  return openSealed({
    seal: mark.getAttribute('seal') ?? '',
    language: mark.getAttribute('language') ?? '',
    title: preface.find((p) => p.getAttribute('class') === 'title')?.textContent ?? '',
    notes: preface.filter((p) => p.getAttribute('class') === 'note').map(noteOf),
    pieces,
  })
}

/** Children of children, by local name. */
const childrenOf = (element: Element, ...path: string[]): Element[] =>
  path.reduce<Element[]>((found, name) => found.flatMap((one) => elementsOf(one).filter((child) => nameOf(child) === name)), [element])

const isClause = (element: Element) => !['num', 'heading', 'intro', 'content', 'p', 'table'].includes(nameOf(element))

const noteOf = (p: Element) =>
  nodesOf(p)
    .map((node) => (isElement(node) && nameOf(node) === 'eol' ? '\n' : (node.nodeValue ?? '')))
    .join('')

/** An empty paragraph alone only fills a content that must not be empty. */
function textOf(blocks: readonly Element[]): string {
  const parts = blocks.map((block): TextPart => {
    if (nameOf(block) !== 'table') return { line: block.textContent ?? '' }
    const rows = descendants(block, 'tr').map((row) => elementsOf(row).map((cell) => cell.textContent ?? ''))
    return { caption: childrenOf(block, 'caption')[0]?.textContent ?? '', rows }
  })
  return textOfParts(parts)
}
