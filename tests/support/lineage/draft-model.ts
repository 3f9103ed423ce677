import type { ParsedClause } from '#app/features/consultations/drafts/domain/types.ts'

/** Words of one inner clause; `from` are the clauses of the older edition whose words they are. */
export type Block = { kind: ParsedClause['kind']; heading: string; text: string; from: string[]; children: Block[] }
/** An article that can be edited; `chapter` is the id of what it stood in. */
export type Article = { kind: ParsedClause['kind']; heading: string; from: string[]; chapter: string | null; blocks: Block[] }

/** Clauses of a text to articles with their blocks: words of an article's own become its first block. */
export function articlesOf(clauses: readonly ParsedClause[]): Article[] {
  const base = clauses.some(({ kind }) => kind === 'article') ? 'article' : 'section'
  const childrenOf = (id: string) => clauses.filter(({ parent }) => parent === id)
  const blockOf = ({ id, kind, heading, text }: ParsedClause): Block => ({
    kind,
    heading,
    text,
    from: [id],
    children: childrenOf(id).map(blockOf),
  })
  return clauses
    .filter(({ kind }) => kind === base)
    .map(({ id, kind, heading, text, parent }) => {
      const inner = childrenOf(id).map(blockOf)
      const article: Article = { kind, heading, from: [id], chapter: parent, blocks: inner }
      if (text === '') return article
      const at = inner.findIndex((block) => block.kind === 'paragraph')
      const under = at < 0 ? inner.length : at
      const own: Block = { kind: 'paragraph', heading: '', text, from: [id], children: inner.slice(0, under) }
      return { ...article, blocks: [own, ...inner.slice(under)] }
    })
}

/** What the alignment should find: `older newer`, by id. */
export type Descent = { units: Set<string>; words: Set<string> }

/** As the parser would give it: an article with one block holds its words itself. Ids say nothing about what a clause was. */
export function clausesOf(articles: readonly Article[], chapters: readonly ParsedClause[]): { clauses: ParsedClause[]; descent: Descent } {
  const clauses: ParsedClause[] = []
  const descent: Descent = { units: new Set(), words: new Set() }
  const add = (parent: string | null, rest: Pick<ParsedClause, 'kind' | 'heading' | 'text'>) => {
    const id = `n${clauses.length + 1}`
    clauses.push({ id, number: clauses.length + 1, label: id, path: id, parent, ...rest })
    return id
  }
  const addBlock = (parent: string, { kind, heading, text, from, children }: Block) => {
    const id = add(parent, { kind, heading, text })
    for (const older of from) descent.words.add(`${older} ${id}`)
    for (const child of children) addBlock(id, child)
  }
  const open = new Map<string | null, string | null>([[null, null]])
  const openChapter = (id: string | null): string | null => {
    if (open.has(id)) return open.get(id)!
    const chapter = chapters.find((clause) => clause.id === id)!
    const opened = add(openChapter(chapter.parent), { kind: chapter.kind, heading: chapter.heading, text: chapter.text })
    open.set(id, opened)
    return opened
  }
  for (const { kind, heading, from, chapter, blocks } of articles) {
    const [only] = blocks
    const hoisted = blocks.length === 1 && only!.kind === 'paragraph' && only!.heading === ''
    const id = add(openChapter(chapter), { kind, heading, text: hoisted ? only!.text : '' })
    for (const older of from) descent.units.add(`${older} ${id}`)
    if (hoisted) for (const older of only!.from) descent.words.add(`${older} ${id}`)
    for (const block of hoisted ? only!.children : blocks) addBlock(id, block)
  }
  return { clauses, descent }
}
