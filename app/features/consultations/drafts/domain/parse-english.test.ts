import { expect, test } from 'vitest'
import { parseMarkdown, parseText } from './parse-blocks.ts'
import { stripMarkup } from './reading/markdown.ts'
import { normaliseText, textOfTree } from './text-of-tree.ts'
import type { ParsedDraft } from './types.ts'

const ids = (draft: ParsedDraft) => draft.clauses.map((clause) => clause.id)
const find = (draft: ParsedDraft, id: string) => draft.clauses.find((clause) => clause.id === id)

test('Part, Chapter, Article, (a), (i): letter i after h, Roman i elsewhere', () => {
  const source =
    '# Data Act\n\nAdopted 1 May 2025\n\n## Part I – General\n### Article 1 Scope\n1. This Act applies to:\n(a) records:\n(i) paper;\n(ii) disks;\n(b) files,\n\nand nothing else.\n\n2. Second.\n### Article 2\nOne.\n\nTwo.\n## Annex A Forms\nForm.'
  const draft = parseMarkdown(source)
  expect(draft).toMatchObject({ title: 'Data Act', notes: ['Adopted 1 May 2025'], warnings: [], language: 'en' })
  expect(ids(draft)).toEqual([
    'part1',
    'a1',
    'a1-p1',
    'a1-p1-i1',
    'a1-p1-i1-pt1',
    'a1-p1-i1-pt2',
    'a1-p1-i2',
    'a1-p1-t1',
    'a1-p2',
    'a2',
    'a2-p1',
    'a2-p2',
    'x1',
  ])
  expect(find(draft, 'a1-p1-i1-pt2')?.path).toBe('Part I › Article 1 › para. 1 › (a) › (ii)')
  expect(find(draft, 'a2-p2')).toMatchObject({ label: 'para. 2', text: 'Two.' })
  expect(normaliseText(textOfTree(draft))).toBe(normaliseText(stripMarkup(source)))
  const letters = parseText(`Act\nArticle 1 List:\n${[...'abcdefghi'].map((letter) => `(${letter}) thing;`).join('\n')}`)
  expect(find(letters, 'a1-i9')).toMatchObject({ label: '(i)', number: 9, kind: 'item' })
})

test('sections numbered 1. with (1) below; hard-wrapped lines are joined', () => {
  const draft = parseText(
    'A Bill\n\n1. Short title\n\nThis Act may be cited as the Very Long Named Act of this\nyear.\n\n2. Powers\n(1) One.\n(2) Two.\n3. End\nDone.',
  )
  expect(ids(draft)).toEqual(['s1', 's2', 's2-p1', 's2-p2', 's3'])
  expect(find(draft, 's1')).toMatchObject({
    kind: 'section',
    heading: 'Short title',
    text: 'This Act may be cited as the Very Long Named Act of this year.',
    path: 'Section 1',
  })
})
