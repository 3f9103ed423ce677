import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasRegulations, readRegulation } from '#tests/support/regulations.ts'
import { parseMarkdown } from '../../drafts/domain/index.ts'
import { listWholes, readArticle, tidyLines, wholeIn } from './article.ts'
import { deriveWhole } from './derive.ts'
import { mergeSuggestions } from './merge.ts'

const LAW = `# 办法

第一条 为了规范停放，制定本办法。

第二条 骑行人应当：
（一）佩戴头盔；
（二）靠右骑行。

第三条 本办法自公布之日起施行。
违反的，依照法律处理。
`
const tree = parseMarkdown(LAW)

describe('an article as one text', () => {
  test('knows where each clause stands', () => {
    const two = readArticle(tree, 'a2')
    expect(two.body).toBe('骑行人应当：\n（一）佩戴头盔；\n（二）靠右骑行。')
    const said = (key: string) => {
      const { start, end } = two.places.get(key)!
      return two.body.slice(start, end)
    }
    for (const { id, text } of tree.clauses.filter((clause) => two.places.has(clause.id))) expect(said(id)).toBe(text)
    expect(wholeIn(two, 'a2')).toEqual({ start: 0, text: two.body })
    expect([...listWholes(tree)]).toEqual(['a2', 'a3'])
    expect(wholeIn(readArticle(tree, 'a3'), 'a3')!.text).toBe('本办法自公布之日起施行。\n违反的，依照法律处理。')
  })
  test('stores lines as an editor would, or says that they are not one article', () => {
    const two = readArticle(tree, 'a2')
    expect(two.store(two.body)).toBe(two.body)
    expect(two.store('骑行人应当：\n（一） 佩戴头盔。')).toBe('骑行人应当：\n（一）佩戴头盔。')
    expect(two.store('骑行人应当佩戴头盔。\n第三条 施行。')).toBeNull()
  })
  test('takes what people type as lines, with or without the label', () => {
    expect(tidyLines(' 第二条  骑行人应当：\r\n\r\n（一）佩戴头盔； ', '第二条')).toBe('骑行人应当：\n（一）佩戴头盔；')
  })
})

describe.skipIf(!hasRegulations)('real laws (skipped where they are not)', () => {
  test.each(['lifafa-2023', 'rulemaking-2017', 'major-decisions-2019'])(
    '%s: every article stores as it reads, and every proposal over its lines makes exactly what was written',
    (name) => {
      const law = parseMarkdown(readRegulation(name))
      const articles = [...listWholes(law)]
        .filter((key) => law.clauses.some(({ id, kind }) => id === key && kind === 'article'))
        .map((key) => readArticle(law, key))
      for (const { store, body } of articles) expect(store(body)).toBe(body)
      let fitting = 0
      const proposals = fc.record({
        article: fc.constantFrom(...articles),
        drop: fc.nat(),
        add: fc.option(fc.nat()),
        at: fc.nat(),
        length: fc.integer({ min: 0, max: 40 }),
        words: fc.constantFrom('', '市民', '应当公开', '并说明理由。\n有关部门应当答复。'),
      })
      fc.assert(
        fc.property(proposals, ({ article, drop, add, at, length, words }) => {
          const lines = article.body.split('\n')
          if (drop % 3 === 0 && lines.length > 2) lines.splice(1 + (drop % (lines.length - 1)), 1)
          if (add !== null) lines.splice(1 + (add % lines.length), 0, '有关部门应当说明理由。')
          const text = lines.join('\n')
          const place = at % text.length
          const proposed = tidyLines(text.slice(0, place) + words + text.slice(place + length), '')
          const proposal = {
            proposed,
            orphaned: false,
            text: article.body,
            selector: null,
            read: article.body,
            carried: false,
            language: 'zh' as const,
          }
          const derived = deriveWhole(proposal, article, 0, 'zh')
          if (derived.fit !== 'fits') return
          fitting++
          const merged = mergeSuggestions(article.body, [{ id: 'one', edits: derived.edits }])
          expect('text' in merged && merged.text).toBe(article.store(proposed))
          expect('text' in merged && article.store(merged.text)).toBe('text' in merged && merged.text)
        }),
        { numRuns: 300, seed: 20150315 },
      )
      expect(fitting).toBeGreaterThan(150)
    },
  )
})
