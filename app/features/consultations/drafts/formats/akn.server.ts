import type { Element } from '@xmldom/xmldom'
import { type DraftWarning, detectLanguage, finishDraft, type ParsedDraft } from '../domain/index.ts'
import { annexOf, nodesOfBody } from './akn-body.server.ts'
import { linesOf, oneLine, textOf } from './akn-text.server.ts'
import { refuse } from './refuse.server.ts'
import { openAkn } from './sealed/akn.server.ts'
import { descendants, elementsOf, lineOf, nameOf, parseXml } from './xml.server.ts'

const AKN = /^http:\/\/(docs\.oasis-open\.org\/legaldocml\/ns\/akn\/3\.0|www\.akomantoso\.org\/[123])/
const BODIES = ['body', 'mainBody', 'amendmentBody', 'fragmentBody', 'debateBody', 'judgmentBody']

function ancestorsOf(element: Element): Element[] {
  const parent = element.parentElement
  return parent === null ? [] : [parent, ...ancestorsOf(parent)]
}

/** Title of the work; a collection's own title is fuller than "Proyecto de ley" inside it. */
function titleOf(fronts: readonly Element[]): Element | undefined {
  const titles = fronts.flatMap((front) => descendants(front, 'shortTitle', 'docTitle'))
  return titles.find((title) => nameOf(title) === 'shortTitle') ?? titles[0]
}

/** The first language that the file names, if it is another than the two that Minyi speaks. */
function languageOf(root: Element): Pick<ParsedDraft, 'sourceLanguage'> {
  const code = descendants(root, 'FRBRlanguage')[0]?.getAttribute('language') ?? ''
  return /^[a-z]{2,3}(-\w+)*$/i.test(code) && !/^(zh|zho|chi|cmn|en|eng)\b/i.test(code) ? { sourceLanguage: code } : {}
}

/** One note per paragraph; a list of signatures stays together. */
const notesOf = (element: Element): string[] =>
  (nameOf(element) === 'conclusions' ? [textOf(element)] : linesOf(element)).filter((note) => note !== '')

/**
 * Akoma Ntoso 3.0 in any of its namespaces: the first document with a body gives the clauses, its attachments the annexes;
 * preface, preamble, conclusions and the text of further documents are kept in the notes.
 */
export function parseAkn(xml: string): ParsedDraft {
  const root = parseXml(xml).documentElement!
  if (!AKN.test(root.namespaceURI ?? '') || nameOf(root) !== 'akomaNtoso')
    throw refuse('notAkomaNtoso', { reason: root.namespaceURI ?? nameOf(root) })
  const declared = languageOf(root)
  const sealed = openAkn(root)
  if (sealed) return { ...sealed, ...declared }
  const bodies = descendants(root, ...BODIES)
  const body = bodies.find((element) => nameOf(element) === 'body') ?? bodies[0]
  if (!body) throw refuse('notAkomaNtoso', { reason: 'no body', line: lineOf(root) ?? undefined })
  const main = body.parentElement!
  const holders = ancestorsOf(body)
  const own = ({ parentElement: parent }: Element) =>
    parent !== null && (holders.includes(parent) || nameOf(parent) === 'documentCollection')

  const fronts = descendants(root, 'preface', 'preamble', 'coverPage', 'longTitle').filter(own)
  const title = titleOf(fronts)
  const titleText = title ? oneLine(title) : ''
  const notes = fronts.flatMap(notesOf)
  const titleNote = notes.findIndex((note) => note.replace(/\s+/g, ' ') === titleText)
  if (titleNote >= 0) notes.splice(titleNote, 1)
  notes.push(...descendants(root, 'conclusions').filter(own).flatMap(notesOf))

  const language = detectLanguage(textOf(body))
  const forest = nodesOfBody(body)
  const warnings: DraftWarning[] = []
  let further = 0
  for (const other of bodies) {
    if (other === body || ancestorsOf(other).some((element) => bodies.includes(element))) continue
    const attachment = ancestorsOf(other).find((element) => nameOf(element) === 'attachment')
    if (attachment && ancestorsOf(attachment).includes(main)) forest.push(annexOf(attachment, other))
    else {
      further++
      notes.push(
        ...elementsOf(other.parentElement!)
          .filter((child) => nameOf(child) !== 'meta')
          .flatMap(notesOf),
      )
    }
  }
  if (further > 0) warnings.push({ key: 'further-documents', params: { count: further }, line: null })
  return { ...finishDraft({ title: titleText, notes, warnings, language }, forest), ...declared }
}
