const TAG =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li|ol|p|pre|s|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul)(?:\s[^<>]*)?\/?>/gi
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', emsp: ' ', ensp: ' ', middot: '·' }

/** Comments, front matter and what only positions text: blanked line by line, so that line numbers stay. */
export function blankComments(text: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, '')
  let rest = text.replace(/^---\n(?:[\w-]+:.*\n|[ \t-].*\n)*---(?=\n|$)/, blank)
  let out = ''
  for (;;) {
    const start = rest.indexOf('<!--')
    const end = start < 0 ? -1 : rest.indexOf('-->', start)
    if (end < 0) return out + rest
    out += rest.slice(0, start) + blank(rest.slice(start, end + 3))
    rest = rest.slice(end + 3)
  }
}

/**
 * Inline Markdown to plain text: emphasis, code, links (their words), images (their description), known HTML tags,
 * entities and backslash escapes. Unknown angle brackets stay: 《关于修改<立法法>的决定》 is text.
 */
export function stripInline(text: string): string {
  return text
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, (_, char: string) => `\ue000${char.charCodeAt(0)}\ue001`)
    .replace(/`{1,3}([^`]+)`{1,3}/g, '$1')
    .replace(/!?\[([^[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/<(https?:\/\/[^<>\s]+)>/g, '$1')
    .replace(TAG, '')
    .replace(/(\*{1,3})(?=\S)([^*]*[^*\s])\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]*[^_\s])\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~(?=\S)([^~]*[^~\s])~~/g, '$1')
    .replace(/&(?:#(\d{2,6})|([a-z]+));|\ue000(\d+)\ue001/gi, (all, code?: string, name?: string, escaped?: string) => {
      if (escaped) return String.fromCharCode(Number(escaped))
      return code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : (ENTITIES[name!.toLowerCase()] ?? all)
    })
}
