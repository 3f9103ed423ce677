import { expect, test } from 'vitest'
import { LIFAFA_2015_TO_2023 } from '#tests/support/lineage/lifafa-articles.ts'
import { seeded } from '#tests/support/lineage/random-edits.ts'
import { hasRegulations, readRegulation } from '#tests/support/regulations.ts'
import { type ParsedClause, parseMarkdown } from '../../drafts/domain/index.ts'
import { articlesOf } from '../../manage/domain/article-of.ts'
import { alignClauses } from './index.ts'
import { followPassages } from './reanchor.ts'

const COMMENTS = 3000
const BESIDE = 4

function read(name: string) {
  const { clauses } = parseMarkdown(readRegulation(name))
  const articles = articlesOf(clauses)
  const labels = new Map(clauses.map(({ id, label }) => [id, label]))
  const lineage = clauses.map(({ id, text }: ParsedClause) => ({ id, text, articleId: articles.get(id) ?? null }))
  return { clauses, lineage, labelOf: (articleId: string | null) => labels.get(articleId ?? '') ?? '' }
}

test.skipIf(!hasRegulations)(
  '立法法 2015 → 2023: comments at random, judged by the table that was read by hand (skipped without the real texts)',
  { timeout: 60_000 },
  () => {
    const [older, newer] = [read('lifafa-2015'), read('lifafa-2023')]
    const carry = followPassages(older.lineage, newer.lineage, alignClauses(older.clauses, newer.clauses), 'zh')
    const heirsOf = (articleId: string | null) => {
      const { to } = LIFAFA_2015_TO_2023.find(({ from }) => from.includes(older.labelOf(articleId)))!
      return newer.lineage.filter((clause) => to.includes(newer.labelOf(clause.articleId)))
    }
    const spoken = older.lineage.filter(({ articleId, text }) => articleId !== null && text.length >= 6)
    const random = seeded(20230313)
    let [survivors, exact] = [0, 0]
    const strays: string[] = []
    for (let n = 0; n < COMMENTS; n++) {
      const { id, articleId, text } = spoken[Math.floor(random() * spoken.length)]!
      const length = Math.min(text.length, 2 + Math.floor(random() * 39))
      const start = Math.floor(random() * (text.length - length + 1))
      const quote = text.slice(start, start + length)
      const found = carry({ clauseId: id, range: { start, end: start + length } })
      const heirs = heirsOf(articleId)
      const heir = found.state === 'orphaned' ? undefined : heirs.find((clause) => clause.id === found.clauseId)
      if (found.state !== 'orphaned' && !heir) strays.push(`${id} ${quote} → ${found.clauseId}`)
      const sides = [text.slice(Math.max(0, start - BESIDE), start + length), text.slice(start, start + length + BESIDE)]
      if (!heirs.some((clause) => sides.some((side) => clause.text.includes(side) && (side !== quote || quote === text)))) continue
      survivors++
      if (heir && found.state !== 'orphaned' && found.range && heir.text.slice(found.range.start, found.range.end) === quote) exact++
    }
    expect(strays).toEqual([])
    expect(survivors).toBeGreaterThan(COMMENTS / 2)
    expect(exact / survivors).toBeGreaterThanOrEqual(0.98)
  },
)
