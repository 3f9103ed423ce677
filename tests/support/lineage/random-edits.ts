import type { ParsedClause } from '#app/features/consultations/drafts/domain/types.ts'
import { type Article, articlesOf, type Block, clausesOf, type Descent } from './draft-model.ts'

/** Share of the articles that each edit befalls; `reword` is the greatest share of words replaced, 0…1. */
export type Edits = {
  remove: number
  replace: number
  insert: number
  move: number
  split: number
  merge: number
  rewrite: number
  reword: number
}
export type Edited = { clauses: ParsedClause[]; descent: Descent }

/** Mulberry32: the same seed gives the same edits. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const PIECES = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+|[^\p{L}\p{N}\p{M}]+/gu

/** Replaces runs of words, until about `share` of them are others, by runs from `foreign`. */
export function reword(text: string, share: number, foreign: readonly string[], random: () => number): string {
  const tokens = text.match(PIECES) ?? []
  const spoken = tokens.flatMap((token, at) => (/[\p{L}\p{N}]/u.test(token) ? [at] : []))
  const wanted = Math.round(spoken.length * share)
  const fresh = new Map<number, string>()
  for (let tries = 0; fresh.size < wanted && tries < 200; tries++) {
    const length = Math.min(wanted - fresh.size, 2 + Math.floor(random() * 8))
    const start = Math.floor(random() * spoken.length)
    const source = Math.floor(random() * Math.max(1, foreign.length - length))
    for (let n = 0; n < length && start + n < spoken.length; n++) fresh.set(spoken[start + n]!, foreign[source + n] ?? '')
  }
  return tokens.map((token, at) => fresh.get(at) ?? token).join('')
}

export const wordsIn = (texts: readonly string[]) =>
  texts.flatMap((text) => text.match(PIECES) ?? []).filter((token) => /[\p{L}\p{N}]/u.test(token))

const SENTENCE_END = /(?<=[。；])(?=.{8})|(?<=[.;]) (?=.{20})/u

/** The text after random edits, and which clause comes from which. `strange` is another law, for what is inserted. */
export function editAtRandom(clauses: readonly ParsedClause[], strange: readonly ParsedClause[], edits: Edits, seed: number): Edited {
  const random = seeded(seed)
  const foreign = wordsIn(strange.map(({ text }) => text))
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const unrelated = (block: Block): Block => ({ ...block, from: [], children: block.children.map(unrelated) })
  let articles = articlesOf(clauses)
  const strangers = articlesOf(strange)
  const times = Math.max(1, articles.length)
  const some = (share: number) => Math.round(share * times * (0.5 + random()))

  articles = articles.filter(() => random() >= edits.remove)
  for (const article of articles) {
    if (article.blocks.length > 1 && random() < edits.remove) article.blocks.splice(Math.floor(random() * article.blocks.length), 1)
  }
  for (let n = some(edits.merge); n > 0 && articles.length > 1; n--) {
    const at = Math.floor(random() * (articles.length - 1))
    const [a, b] = [articles[at]!, articles[at + 1]!]
    if (a.chapter !== b.chapter || a.from.length + b.from.length > 2) continue
    articles.splice(at, 2, { ...a, from: [...a.from, ...b.from], blocks: [...a.blocks, ...b.blocks] })
  }
  for (let n = some(edits.split); n > 0; n--) {
    const at = Math.floor(random() * articles.length)
    const article = articles[at]!
    if (article.from.length !== 1 || articles.some((other) => other !== article && other.from[0] === article.from[0])) continue
    const halves = divide(article, random)
    if (halves) articles.splice(at, 1, ...halves)
  }
  const rewordBlock = (block: Block, share: number): Block => ({
    ...block,
    text: reword(block.text, share, foreign, random),
    children: block.children.map((child) => rewordBlock(child, share)),
  })
  articles = articles.map((article) => {
    if (random() >= edits.rewrite) return article
    const share = random() * edits.reword
    return { ...article, blocks: article.blocks.map((block) => rewordBlock(block, share)) }
  })
  for (let n = some(edits.move); n > 0; n--) {
    const [moved] = articles.splice(Math.floor(random() * articles.length), 1)
    const to = Math.floor(random() * articles.length)
    articles.splice(to, 0, { ...moved!, chapter: articles[to]?.chapter ?? moved!.chapter })
  }
  const replaced = new Set(articles.filter(() => random() < edits.replace))
  const living = articles.filter((article) => !replaced.has(article))
  // Half of what is new is another law's; half a look-alike of a clause that lives on.
  const fresh = (chapter: string | null): Article => {
    const likeness = random() < 0.5
    const source = likeness ? pick(living) : pick(strangers)
    const blocks = source.blocks.map(unrelated).map((block) => (likeness ? rewordBlock(block, 0.4 + random() * 0.3) : block))
    return { ...source, from: [], chapter, blocks }
  }
  articles = articles.map((article) => (replaced.has(article) ? fresh(article.chapter) : article))
  for (let n = some(edits.insert); n > 0; n--) {
    const at = Math.floor(random() * (articles.length + 1))
    articles = articles.toSpliced(at, 0, fresh(articles[Math.min(at, articles.length - 1)]?.chapter ?? null))
  }
  articles = articles.filter(({ blocks }) => blocks.length > 0)
  return clausesOf(articles, clauses)
}

/** Between two blocks, else between two sentences. */
function divide(article: Article, random: () => number): [Article, Article] | null {
  const { blocks } = article
  if (blocks.length > 1) {
    const at = 1 + Math.floor(random() * (blocks.length - 1))
    return [
      { ...article, blocks: blocks.slice(0, at) },
      { ...article, blocks: blocks.slice(at) },
    ]
  }
  const only = blocks[0]
  const sentences = only && only.children.length === 0 ? only.text.split(SENTENCE_END) : []
  if (!only || sentences.length < 2) return null
  const at = 1 + Math.floor(random() * (sentences.length - 1))
  return [
    { ...article, blocks: [{ ...only, text: sentences.slice(0, at).join('') }] },
    { ...article, blocks: [{ ...only, text: sentences.slice(at).join('') }] },
  ]
}
