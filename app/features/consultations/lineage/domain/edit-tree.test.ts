import { describe, expect, test } from 'vitest'
import { hasRegulations, readRegulation } from '#tests/support/regulations.ts'
import { parseMarkdown } from '../../drafts/domain/index.ts'
import { finishDraft } from '../../drafts/domain/tree/finish.ts'
import { rewriteClause } from './edit-tree.ts'
import { toForest } from './forest.ts'
import { linesOf, type Tree } from './lay-out.ts'

const DRAFT = `# 办法

第一章 总则

第一条 为了规范停放，制定本办法。

第二条 骑行人应当：
（一）佩戴头盔；
（二）靠右骑行。

第二条之一 企业应当投保。

第二章 附则

第三条 本办法自公布之日起施行。
违反的，依照法律处理。
`
const tree: Tree = parseMarkdown(DRAFT)
const labels = (result: ReturnType<typeof rewriteClause>) =>
  'problem' in result ? result.problem : result.clauses.map(({ path }) => path.split(' › ').at(-1))

test('a tree that is taken apart and finished again is the same', () => {
  expect(finishDraft({ ...tree, warnings: [] }, toForest(tree.clauses, 'zh').roots).clauses).toEqual(tree.clauses)
})

describe('an article as lines', () => {
  test('reads as it is printed', () => {
    expect(linesOf(tree, 'a2')).toBe('第二条 骑行人应当：\n（一）佩戴头盔；\n（二）靠右骑行。')
    expect(linesOf(tree, 'a3')).toBe('第三条 本办法自公布之日起施行。\n违反的，依照法律处理。')
    expect(linesOf(tree, 'c1')).toBe('第一章 总则')
  })
  test('written back unchanged changes nothing', () => {
    for (const { id, kind } of tree.clauses.filter((clause) => clause.kind === 'article' || clause.kind === 'chapter'))
      expect([kind, rewriteClause(tree, id, linesOf(tree, id), { renumber: false })]).toEqual([
        kind,
        { title: tree.title, notes: tree.notes, language: 'zh', clauses: tree.clauses },
      ])
  })
  test('can be reworded, split, taken away; the others keep their words', () => {
    const split = rewriteClause(tree, 'a2', '第二条 骑行人应当佩戴头盔。\n第三条 骑行人应当靠右骑行。', { renumber: true })
    expect(labels(split)).toEqual(['第一章', '第一条', '第二条', '第三条', '第四条', '第二章', '第五条', '第一款', '第二款'])
    expect(labels(rewriteClause(tree, 'a2_1', '', { renumber: false }))).not.toContain('第二条之一')
    expect(labels(rewriteClause(tree, 'c2', '', { renumber: false }))).not.toContain('第二章')
    expect(labels(rewriteClause(tree, 'a3', '第三条 本办法自公布之日起施行。', { renumber: false }))).not.toContain('第一款')
  })
  test('without a number, or of another kind, is refused', () => {
    expect(labels(rewriteClause(tree, 'a1', '为了规范停放。', { renumber: false }))).toBe('unnumbered')
    expect(labels(rewriteClause(tree, 'a1', '第一章 总则', { renumber: false }))).toBe('outside')
    expect(labels(rewriteClause(tree, 'a9', '第九条 新的。', { renumber: false }))).toBe('missing')
  })
})

test('in an English act a section is written with all that is in it', () => {
  const act = parseMarkdown(`# Act

## Part 1 General

Section 1 Purpose
This Act regulates parking.

Section 2 Duties of riders
(1) A rider must park in a marked place.
(2) A rider must not—
(a) block tactile paving;
(b) block an exit.

Section 3 Penalties
Whoever breaks this Act pays a fine.
`)
  const lines = linesOf(act, 's2')
  expect(lines).toBe(
    'Section 2 Duties of riders\n(1) A rider must park in a marked place.\n(2) A rider must not—\n(a) block tactile paving;\n(b) block an exit.',
  )
  for (const { id } of act.clauses.filter(({ kind }) => kind === 'section'))
    expect(rewriteClause(act, id, linesOf(act, id), { renumber: false })).toMatchObject({ clauses: act.clauses })
  const written = rewriteClause(act, 's2', `Section 2 Marks\nMarks are white.\n${lines.replace('Section 2', 'Section 3')}`, {
    renumber: true,
  })
  expect(labels(written)).toEqual(['Part 1', 'Section 1', 'Section 2', 'Section 3', '(1)', '(2)', '(a)', '(b)', 'Section 4'])
  // A heading above it is still a heading alone.
  expect(linesOf(act, 'part1')).toBe('Part 1 General')
})

describe.skipIf(!hasRegulations)('real laws (skipped where they are not)', () => {
  test.each(['lifafa-2015', 'rulemaking-2017'])('%s: every article as lines, written back, changes nothing', (name) => {
    const law = parseMarkdown(readRegulation(name))
    for (const { id } of law.clauses.filter((clause) => clause.kind === 'article')) {
      const written = rewriteClause(law, id, linesOf(law, id), { renumber: false })
      expect([
        id,
        'problem' in written ? written.problem : written.clauses.find((clause, i) => clause.text !== law.clauses[i]?.text)?.id,
      ]).toEqual([id, undefined])
    }
  })
})
