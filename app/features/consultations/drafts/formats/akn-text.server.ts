import type { Element, Node } from '@xmldom/xmldom'
import { tableText } from '../domain/index.ts'
import { descendants, elementsOf, isElement, isText, nameOf, nodesOf } from './xml.server.ts'

/** Elements of Akoma Ntoso (and HTML in it) that run on in a line; everything else starts a new one. */
const INLINE = new Set(
  `a abbr affectedDocument argument b caption change courtType date def del docAuthority docCommittee docDate docIntroducer docJurisdiction
  docketNumber docNumber docProponent docPurpose docStage docStatus docTitle docType embeddedText entity event fillIn i inline ins judge
  legislature location lawyer mmod mod mref neutralCitation noteRef num object omissis opinion organization outcome party person
  placeholder process quantity quotedText ref relatedDocument remark rmod role rref scene session shortTitle span sub sup term time u
  vote authorialNote`.split(/\s+/),
)
const SKIP = new Set(['meta', 'components', 'attachments'])

// While collecting, \ue000 breaks the line and \ue001, after a number, keeps what follows on it.

/** Text of an element as lines: inline elements joined, block elements apart, tables as Markdown, quotation marks kept. */
export function linesOf(element: Node): string[] {
  const parts: string[] = []
  collect(element, parts)
  return parts
    .join('')
    .replace(/\ue001[\s\ue000]*/g, ' ')
    .split('\ue000')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '')
}

export const textOf = (element: Node): string => linesOf(element).join('\n')
export const oneLine = (element: Node): string => linesOf(element).join(' ')

function collect(node: Node, out: string[]) {
  for (const child of nodesOf(node)) {
    if (isText(child)) out.push((child.nodeValue ?? '').replace(/\s+/g, ' '))
    if (!isElement(child)) continue
    const name = nameOf(child)
    if (SKIP.has(name)) continue
    if (name === 'br' || name === 'eol') out.push('\ue000')
    else if (name === 'img') out.push(child.getAttribute('alt') ?? '')
    else if (name === 'table') out.push('\ue000', tableOf(child), '\ue000')
    else if (name === 'num') {
      collect(child, out)
      out.push('\ue001')
    } else {
      const edge = INLINE.has(name) ? '' : '\ue000'
      out.push(edge)
      collectQuoted(child, out)
      out.push(edge)
    }
  }
}

/** startQuote and endQuote are printed, though they are attributes. */
function collectQuoted(element: Element, out: string[]) {
  const inner: string[] = []
  collect(element, inner)
  const text = inner.join('').replace(/^[\ue000\s]+|[\ue000\s]+$/g, '')
  const quoted = (element.getAttribute('startQuote') ?? '') + text + (element.getAttribute('endQuote') ?? '')
  const spaceBefore = /^\s/.test(inner.join('')) ? ' ' : ''
  const spaceAfter = /\s$/.test(inner.join('')) ? ' ' : ''
  out.push(spaceBefore, quoted, spaceAfter)
}

/** A table as Markdown rows; the first row stands as the head, merged cells keep their text in the first one. */
export function tableOf(table: Element): string {
  const rows = descendants(table, 'tr').map((row) =>
    elementsOf(row)
      .filter((cell) => nameOf(cell) === 'td' || nameOf(cell) === 'th')
      .map(oneLine),
  )
  const text = tableText(rows)
  const caption = elementsOf(table).find((child) => nameOf(child) === 'caption')
  return (caption && text !== '' ? `${oneLine(caption)}\n` : '') + text
}
