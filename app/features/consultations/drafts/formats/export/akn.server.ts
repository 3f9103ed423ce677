import { type ParsedClause, partsOfText, piecesOf, type TextPart, type Tree } from '../../domain/index.ts'
import { eIdOf } from '../eid.ts'
import { sealOf } from '../seal.server.ts'
import { AKN_NAMESPACE, type AknOrigin, metaOf } from './akn-meta.ts'
import { element, escapeXml, textElement } from './element.ts'
import { printable } from './printable.ts'

type Node = { clause: ParsedClause; eId: string; label: string; children: Node[] }
const ELEMENTS = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  paragraph: 'paragraph',
  item: 'point',
  point: 'indent',
  annex: 'hcontainer',
} as const
const UNKNOWN = {
  country: 'zz',
  name: 'draft',
  edition: 1,
  begun: '0001-01-01',
  date: '0001-01-01',
  author: { name: '-', href: '/ontology/organization/unknown' },
}
const LANGUAGES = { zh: 'zho', en: 'eng' }

/** Akoma Ntoso 3.0: a bill in one language, annexes as attachments. */
export function toAkn(given: Tree, known: Partial<AknOrigin> = {}): string {
  const draft = printable(given)
  const origin = { ...UNKNOWN, language: draft.sourceLanguage ?? LANGUAGES[draft.language], ...known }
  const roots = forestOf(draft)
  // Only what comes last can stand behind the body; a body needs something in it.
  const last = roots.findLastIndex(({ clause }) => clause.kind !== 'annex')
  const inBody = roots.slice(0, Math.max(1, last + 1))
  const attachments = roots.slice(inBody.length).map((node, at) => attachmentOf(node, origin, at + 1))
  const preface = [
    draft.title === '' ? '' : element('p', { class: 'title' }, textElement('docTitle', draft.title)),
    ...draft.notes.map((note) => element('p', { class: 'note' }, note.split('\n').map(escapeXml).join('<eol/>'))),
  ]
  const empty = element('hcontainer', { name: 'empty', eId: 'hcontainer_1' }, '<content><p/></content>')
  const bill = element(
    'bill',
    { name: 'bill' },
    metaOf(origin, 'main', { language: draft.language, seal: sealOf(draft) }),
    preface.join('') === '' ? '' : element('preface', {}, ...preface),
    element('body', {}, ...(inBody.length === 0 ? [empty] : inBody.map(clauseOf))),
    attachments.length === 0 ? '' : element('attachments', {}, ...attachments),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('akomaNtoso', { xmlns: AKN_NAMESPACE }, bill)}\n`
}

function forestOf(draft: Tree): Node[] {
  const roots: Node[] = []
  const open: Node[] = []
  const pieces = piecesOf(draft)
  const alineas = new Set(draft.clauses.filter((clause, at) => isAlinea(clause, pieces[at]!.label)).map(({ id }) => id))
  for (const [at, { depth, label }] of pieces.entries()) {
    const clause = draft.clauses[at]!
    const node = { clause, eId: eIdOf(clause.id, (id) => alineas.has(id)), label, children: [] }
    open.length = depth
    ;(open.at(-1)?.children ?? roots).push(node)
    open.push(node)
  }
  return roots
}

/** Closing words under what they close, as the standard wants them: last, without number or heading. */
const closes = ({ clause, label, children }: Node, siblings: readonly Node[]) =>
  siblings.length > 1 &&
  siblings.at(-1)?.clause === clause &&
  /(^|-)t\d+$/.test(clause.id) &&
  label + clause.heading === '' &&
  children.length === 0

function clauseOf(node: Node): string {
  const { clause, eId, children } = node
  const blocks = blocksOf(clause.text, eId)
  const inner = children.map((child) =>
    closes(child, children) ? element('wrapUp', { eId: child.eId }, blocksOf(child.clause.text, child.eId)) : clauseOf(child),
  )
  const words = children.length > 0 ? (clause.text === '' ? '' : element('intro', {}, blocks)) : element('content', {}, blocks || '<p/>')
  const name = elementOf(node)
  const attributes: Record<string, string> = name === 'hcontainer' ? { name: 'annex', eId } : { eId }
  return `\n${element(name, attributes, headOf(node), words, ...inner)}`
}

/** A 款 without a number of its own is an alinea. */
const isAlinea = ({ kind, heading }: ParsedClause, label: string) => kind === 'paragraph' && label === '' && heading === ''
const elementOf = ({ clause, label }: Node) => (isAlinea(clause, label) ? 'alinea' : ELEMENTS[clause.kind])

const headOf = ({ clause, label }: Node) =>
  (label === '' ? '' : textElement('num', label)) + (clause.heading === '' ? '' : textElement('heading', clause.heading))

function attachmentOf(node: Node, origin: AknOrigin, number: number): string {
  const { eId } = node
  const body = blocksOf(node.clause.text, eId) + node.children.map(clauseOf).join('')
  const doc = element('doc', { name: 'annex' }, metaOf(origin, `annex_${number}`), element('mainBody', {}, body || '<p/>'))
  return `\n${element('attachment', { eId }, headOf(node), doc)}`
}

function blocksOf(text: string, eId: string): string {
  let tables = 0
  const blockOf = (part: TextPart) => {
    if ('line' in part) return textElement('p', part.line)
    const rows = part.rows.map((row, at) =>
      element('tr', {}, ...row.map((cell) => element(at === 0 ? 'th' : 'td', {}, textElement('p', cell)))),
    )
    return element('table', { eId: `${eId}__table_${++tables}` }, part.caption === '' ? '' : textElement('caption', part.caption), ...rows)
  }
  return partsOfText(text).map(blockOf).join('')
}
