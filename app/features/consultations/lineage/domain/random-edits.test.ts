import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articlesOf, type Block, clausesOf } from '#tests/support/lineage/draft-model.ts'
import { add, MIXED, measure, NONE, precision, recall, STILL } from '#tests/support/lineage/measure.ts'
import type { Edits } from '#tests/support/lineage/random-edits.ts'
import { listTexts } from '#tests/support/lineage/texts.ts'
import { alignClauses, type Relation } from './index.ts'

/** Every clause of both editions exactly once, and scores that say what the kind says. */
function expectWhole(relations: readonly Relation[]) {
  for (const side of ['from', 'to'] as const) {
    const ids = relations.flatMap((relation) => relation[side])
    expect(new Set(ids).size).toBe(ids.length)
  }
  for (const { kind, from, to, score } of relations) {
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
    if (kind === 'same') expect([from.length, to.length, score]).toEqual([1, 1, 1])
    if (kind === 'edited') expect([from.length, to.length, score < 1]).toEqual([1, 1, true])
    if (kind === 'moved') expect([from.length, to.length]).toEqual([1, 1])
    if (kind === 'split') expect([from.length, to.length > 1]).toEqual([1, true])
    if (kind === 'merged') expect([from.length > 1, to.length]).toEqual([true, 1])
    if (kind === 'added') expect([from.length, to.length, score]).toEqual([0, 1, 0])
    if (kind === 'removed') expect([from.length, to.length, score]).toEqual([1, 0, 0])
  }
}

describe.each(await listTexts())('$name (real texts only where they stand beside the repository)', ({ clauses, strange }) => {
  /** Fewer runs where the text is long. */
  const numRuns = clauses.length > 200 ? 8 : 20

  function expectRates(edits: Edits, least: { precision: number; recall: number }) {
    let [units, words] = [NONE, NONE]
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const measured = measure(clauses, strange, edits, seed)
        for (const relations of Object.values(measured.alignment)) expectWhole(relations)
        expect(measured.alignment.units.length + measured.alignment.containers.length).toBeGreaterThan(0)
        units = add(units, measured.units)
        words = add(words, measured.words)
      }),
      { numRuns, seed: 20230313 },
    )
    for (const rates of [units, words]) {
      expect(precision(rates)).toBeGreaterThanOrEqual(least.precision)
      expect(recall(rates)).toBeGreaterThanOrEqual(least.recall)
    }
  }

  test('all edits at once, up to 60% reworded', () => expectRates(MIXED, { precision: 0.99, recall: 0.95 }))
  test('reworded up to 30%', () => expectRates({ ...STILL, rewrite: 1, reword: 0.3 }, { precision: 0.99, recall: 0.98 }))
  test('deleted, inserted and replaced by look-alikes', () =>
    expectRates({ ...STILL, remove: 0.2, insert: 0.2, replace: 0.1 }, { precision: 0.99, recall: 0.99 }))
  test('moved, split and merged word for word', () =>
    expectRates({ ...STILL, move: 0.1, split: 0.1, merge: 0.1 }, { precision: 0.995, recall: 0.99 }))

  test('each article deleted by itself is removed, and nothing else has changed', () => {
    const count = articlesOf(clauses).length
    for (let at = 0; at < count; at += clauses.length > 200 ? 5 : 1) {
      const { clauses: left, descent } = clausesOf(articlesOf(clauses).toSpliced(at, 1), clauses)
      const { units, words } = alignClauses(clauses, left)
      expect(units.flatMap(({ from, to }) => (to.length > 0 ? from.map((id) => `${id} ${to.join()}`) : []))).toEqual([...descent.units])
      expect(new Set([...units, ...words].map(({ kind }) => kind))).toEqual(new Set(['same', 'removed']))
    }
  })

  test('each 款 and 项 deleted by itself is removed, and no other words have changed', () => {
    const articles = articlesOf(clauses)
    const step = clauses.length > 200 ? 7 : 2
    articles.forEach(({ blocks }, at) => {
      if (at % step > 0 || blocks.length < 2) return
      const fewer = articlesOf(clauses)
      const [gone] = fewer[at]!.blocks.splice(at % blocks.length, 1)
      const { words } = alignClauses(clauses, clausesOf(fewer, clauses).clauses)
      expect(words.filter(({ kind }) => kind === 'removed').flatMap(({ from }) => from)).toEqual(expect.arrayContaining(gone!.from))
      expect(new Set(words.map(({ kind }) => kind))).toEqual(new Set(['same', 'removed']))
    })
  })

  test('a copy of an article elsewhere is added: the one that stayed is the heir', () => {
    const unrelated = (block: Block): Block => ({ ...block, from: [], children: block.children.map(unrelated) })
    const count = articlesOf(clauses).length
    for (let at = 0; at < count; at += clauses.length > 200 ? 5 : 1) {
      const articles = articlesOf(clauses)
      const to = (at + Math.floor(count / 2)) % count
      const copy = { ...articles[at]!, from: [], chapter: articles[to]!.chapter, blocks: articles[at]!.blocks.map(unrelated) }
      const { clauses: more } = clausesOf(articles.toSpliced(to, 0, copy), clauses)
      const { units, words } = alignClauses(clauses, more)
      expect(new Set([...units, ...words].map(({ kind }) => kind))).toEqual(new Set(['same', 'added']))
    }
  })

  test('numbers, labels and ids are not read, and twice is the same', () => {
    const { edited, alignment } = measure(clauses, strange, MIXED, 7)
    const renamed = edited.clauses.map((clause) => ({
      ...clause,
      id: `z${clause.id}`,
      parent: clause.parent && `z${clause.parent}`,
      number: 1,
      label: '',
      path: '',
    }))
    const rename = (relations: readonly Relation[]) => relations.map((relation) => ({ ...relation, to: relation.to.map((id) => `z${id}`) }))
    const again = alignClauses(clauses, renamed)
    expect(again.units).toEqual(rename(alignment.units))
    expect(again.words).toEqual(rename(alignment.words))
    expect(again.containers).toEqual(rename(alignment.containers))
  })
})
