import { rewriteClause } from '../../lineage/domain/edit-tree.ts'
import { innerKinds, layOut, type Place, type Tree } from '../../lineage/domain/lay-out.ts'

/**
 * An article as one text, so that a proposal may cross its 款 and 项: its lines behind its own label, and where each clause stands
 * in them. All edits of suggestions are UTF-16 offsets in `body`.
 */
export type Article = {
  key: string
  body: string
  places: ReadonlyMap<string, Place>
  /** How these lines read once they are stored, as `body`; null where they are not one article. */
  store(body: string): string | null
  /** Whether it reads the same once it is stored as it stands: else no lines of it can be trusted. */
  isSound(): boolean
}

export function readArticle(tree: Tree, key: string): Article {
  const laid = layOut(tree, key)
  const small = {
    ...tree,
    clauses: tree.clauses.flatMap((clause) =>
      laid.places.has(clause.id) ? [clause.id === key ? { ...clause, parent: null } : clause] : [],
    ),
  }
  const label = laid.lines.slice(0, laid.body)
  const shift = (at: number) => Math.max(0, at - laid.body)
  const text = laid.lines.slice(laid.body)
  let sound: boolean | undefined
  const article: Article = {
    key,
    body: text,
    isSound() {
      sound ??= article.store(text) === text
      return sound
    },
    places: new Map(
      [...laid.places].map(([id, { start, end, last }]) => [id, { start: shift(start), end: shift(end), last: shift(last) }]),
    ),
    store(body) {
      const written = rewriteClause(small, key, label + body, { renumber: false })
      if ('problem' in written || written.clauses.filter(({ parent }) => parent === null).length !== 1) return null
      const { lines, body: from } = layOut(written, written.clauses[0]!.id)
      return lines.slice(0, from).trim() === label.trim() ? lines.slice(from) : null
    },
  }
  return article
}

const PARTS: ReadonlySet<string> = new Set(['paragraph', 'item', 'point'])
/** Clauses that have parts, all of which can be written as lines: of an article or below, and no annex that holds articles. */
export function listWholes({ clauses }: Tree): Set<string> {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  const parentsOf = (isPart: boolean) => clauses.flatMap(({ kind, parent }) => (parent && PARTS.has(kind) === isPart ? [parent] : []))
  const outer = new Set(parentsOf(false))
  const inner = innerKinds(clauses)
  return new Set(parentsOf(true).filter((id) => !outer.has(id) && inner.has(byId.get(id)!.kind)))
}

/** A clause with all its parts, as it stands in its article's lines. */
export function wholeIn({ body, places }: Article, key: string): { start: number; text: string } | null {
  const place = places.get(key)
  if (!place) return null
  const text = body.slice(place.start, place.last)
  return { start: place.start + text.length - text.trimStart().length, text: text.trimStart() }
}

/** A clause with all its parts by itself, and the label that it keeps; null where it has none. */
export type Whole = { label: string; text: string }
export function readWhole(tree: Tree, key: string): Whole | null {
  const { lines, places } = layOut(tree, key)
  const place = places.get(key)
  const clause = tree.clauses.find(({ id }) => id === key)
  return clause && place && listWholes(tree).has(key)
    ? { label: clause.label, text: lines.slice(place.start, place.last).trimStart() }
    : null
}

/** What somebody typed as the words of a clause: lines without blank ones, and without the label that the clause keeps anyway. */
export function tidyLines(typed: string, label: string): string {
  const lines = typed.split(/\r\n?|\n/).map((line) => line.trim())
  const text = lines.filter((line) => line !== '').join('\n')
  return label !== '' && text.startsWith(label) ? text.slice(label.length).trimStart() : text
}
