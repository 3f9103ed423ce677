import type { Element } from '@xmldom/xmldom'
import { type ParsedDraft, type TextPart, textOfParts } from '../../domain/index.ts'
import { AFTER_TABLE_STYLE, CAPTION_STYLE, HEADING_STYLE, LABEL_STYLE } from '../export/docx-styles.ts'
import { openSealed } from '../seal.server.ts'
import { descendants, elementsOf, nameOf, parseXml } from '../xml.server.ts'
import { readZipEntry } from '../zip-check.server.ts'

type Opened = { name: string; label: string; heading: string; parts: TextPart[]; caption: string }
const NAME = /^M(?:_title|_note_\d+|\d+_(\d{1,3})_(\w+))$/

/** A Word file of our own; null for any other, and for one that was edited. */
export function openDocx(bytes: Uint8Array): ParsedDraft | null {
  const properties = readZipEntry(bytes, 'docProps/custom.xml')
  const body = properties?.includes('minyi-seal') ? readZipEntry(bytes, 'word/document.xml') : null
  if (!properties || !body) return null
  const property = (name: string) =>
    descendants(parseXml(properties), 'property').find((one) => one.getAttribute('name') === name)?.textContent ?? ''
  const opened: Opened[] = []
  for (const block of descendants(parseXml(body), 'body').flatMap(elementsOf)) {
    if (nameOf(block) === 'p') readParagraph(block, opened)
    else if (nameOf(block) === 'tbl') addTable(block, opened.at(-1))
  }
  const front = opened.filter(({ name }) => name.startsWith('M_'))
  const pieces = opened.flatMap(({ name, label, heading, parts }) => {
    const [, depth, step] = NAME.exec(name) ?? []
    return step === undefined ? [] : [{ depth: Number(depth), step, label, heading, text: textOfParts(parts) }]
  })
  return openSealed({
    seal: property('minyi-seal'),
    language: property('minyi-language'),
    title: textOfParts(front.find(({ name }) => name === 'M_title')?.parts ?? []),
    notes: front.filter(({ name }) => name.startsWith('M_note')).map(({ parts }) => textOfParts(parts)),
    pieces,
  })
}

const valOf = (element: Element | undefined) => element?.getAttribute('w:val') ?? ''
const styleIn = (element: Element, properties: string, style: string) =>
  valOf(
    elementsOf(element)
      .filter((child) => nameOf(child) === properties)
      .flatMap(elementsOf)
      .find((child) => nameOf(child) === style),
  )

/** A bookmark opens a clause, also in the middle of a paragraph; what has no style of its own is text. */
function readParagraph(paragraph: Element, opened: Opened[]) {
  const style = styleIn(paragraph, 'pPr', 'pStyle')
  if (style === AFTER_TABLE_STYLE) return
  let opens = false
  let line = ''
  const finish = () => {
    const last = opened.at(-1)
    if (!last) return
    // Between a label and its text stands one space that belongs to neither.
    const text = opens && last.label !== '' ? line.replace(/^ /, '') : line
    if (style === CAPTION_STYLE) last.caption = text
    else if (!opens || text !== '') last.parts.push({ line: text })
    line = ''
  }
  for (const child of elementsOf(paragraph)) {
    const name = valOf(child) || (child.getAttribute('w:name') ?? '')
    if (nameOf(child) === 'bookmarkStart' && NAME.test(name)) {
      if (opens) finish()
      opened.push({ name, label: '', heading: '', parts: [], caption: '' })
      opens = true
      line = ''
    } else if (nameOf(child) === 'r') {
      const role = styleIn(child, 'rPr', 'rStyle')
      const last = opened.at(-1)
      if (last && role === LABEL_STYLE) last.label += textOfRun(child)
      else if (last && role === HEADING_STYLE) last.heading += textOfRun(child)
      else line += textOfRun(child)
    }
  }
  finish()
}

const textOfRun = (run: Element) =>
  elementsOf(run)
    .map((child) => (nameOf(child) === 't' ? (child.textContent ?? '') : nameOf(child) === 'tab' ? '\t' : ''))
    .join('')

function addTable(table: Element, last: Opened | undefined) {
  const rows = descendants(table, 'tr').map((row) => descendants(row, 'tc').map((cell) => descendants(cell, 'r').map(textOfRun).join('')))
  last?.parts.push({ caption: last.caption, rows })
  if (last) last.caption = ''
}
