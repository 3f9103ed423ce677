const ENTITY = (char: string) => `&#${char.codePointAt(0)};`

/**
 * A line of text so that Markdown, and our own reader, take it for nothing but text. `start` guards the signs that mean something
 * at the beginning of a line; an empty line is kept as a space that does not break.
 */
export function escapeLine(line: string, { start = true, bar = true } = {}): string {
  if (line === '' && start) return '&nbsp;'
  const text = line
    .replace(/&(?=#\d|[a-z]+;)/gi, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\ue000\ue001]/g, ENTITY)
    .replace(/[\\`*_[\]~]/g, '\\$&')
    .replace(/(?<=^|\s)#/g, '\\#')
    .replace(/\|/g, bar ? '\\|' : '|')
  if (!start) return text
  return text.replace(/^[>+-]/, '\\$&').replace(/^[•=]/, ENTITY)
}
