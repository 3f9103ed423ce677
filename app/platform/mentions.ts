export type Piece = { text: string; mention: boolean }

/** Cuts a text at `@name`, where the name is one of those given; of two that fit the longer one is meant. */
export function splitMentions(text: string, names: readonly string[]): Piece[] {
  const longestFirst = names.filter((name) => name !== '').sort((a, b) => b.length - a.length)
  const pieces: Piece[] = []
  let plain = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (at < plain) continue
    // Within an e-mail address it is no mention.
    const name = /[\w.]/.test(text[at - 1] ?? '') ? undefined : longestFirst.find((one) => text.startsWith(one, at + 1))
    if (!name) continue
    if (at > plain) pieces.push({ text: text.slice(plain, at), mention: false })
    plain = at + 1 + name.length
    pieces.push({ text: text.slice(at, plain), mention: true })
  }
  if (plain < text.length) pieces.push({ text: text.slice(plain), mention: false })
  return pieces
}
export const mentionedNames = (text: string, names: readonly string[]) =>
  new Set(splitMentions(text, names).flatMap(({ text, mention }) => (mention ? [text.slice(1)] : [])))
