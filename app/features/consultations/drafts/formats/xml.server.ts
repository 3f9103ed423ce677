import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom'
import { MAX_XML_DEPTH } from './limits.ts'
import { refuse } from './refuse.server.ts'

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length

/** Checked before parsing, so that no parser ever meets the bomb: no DTD, hence no entities; no endless nesting. */
function checkBeforeParsing(xml: string) {
  const doctype = /<!(?:DOCTYPE|ENTITY)/i.exec(xml)
  if (doctype) throw refuse('xmlDoctype', { line: lineAt(xml, doctype.index) })
  let depth = 0
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const start = at
    const closer = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![CDATA[', at) ? ']]>' : xml.startsWith('<?', at) ? '?>' : null
    const end = closer === null ? endOfTag(xml, at) : xml.indexOf(closer, at)
    if (end < 0) return
    at = end + 1
    if (closer !== null) continue
    if (xml[start + 1] === '/') depth--
    else if (xml[end - 1] !== '/') depth++
    if (depth > MAX_XML_DEPTH) throw refuse('xmlTooDeep', { line: lineAt(xml, start), limit: MAX_XML_DEPTH })
  }
}

/** The `>` that closes the tag at `from`, past any in attribute values; -1 if none. */
function endOfTag(xml: string, from: number): number {
  let at = from
  while (at < xml.length) {
    const char = xml[at]!
    if (char === '>') return at
    at = char === '"' || char === "'" ? xml.indexOf(char, at + 1) : at
    if (at < 0) return -1
    at++
  }
  return -1
}

/** Parses XML, or throws AppError with the line and the parser's reason. */
export function parseXml(xml: string): Document {
  checkBeforeParsing(xml)
  let problem: { message: string; line: number | undefined } | undefined
  try {
    const parser = new DOMParser({
      onError(level, message, context) {
        if (level === 'warning') return
        problem ??= { message, line: (context as { locator?: { lineNumber?: number } }).locator?.lineNumber }
      },
    })
    const document = parser.parseFromString(xml, 'text/xml')
    if (problem === undefined && document.documentElement !== null) return document
  } catch (error) {
    problem ??= { message: error instanceof Error ? error.message : String(error), line: undefined }
  }
  const reason = problem?.message.split('\n')[0]?.slice(0, 200)
  throw refuse('badXml', { line: problem?.line, reason })
}

export const isElement = (node: Node): node is Element => node.nodeType === 1
export const isText = (node: Node) => node.nodeType === 3 || node.nodeType === 4
export const nodesOf = (node: Node): Node[] => [...(node.childNodes as Iterable<Node>)]
export const elementsOf = (node: Node): Element[] => nodesOf(node).filter(isElement)
export const nameOf = (element: Element): string => element.localName ?? element.nodeName
export const lineOf = (node: Node): number | null => (node as { lineNumber?: number }).lineNumber ?? null

/** All descendants with one of these local names, in document order. */
export function descendants(node: Node, ...names: string[]): Element[] {
  return elementsOf(node).flatMap((child) => [...(names.includes(nameOf(child)) ? [child] : []), ...descendants(child, ...names)])
}
