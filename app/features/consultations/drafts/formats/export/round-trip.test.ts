import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClauseKind, finishDraft, newNode, parseMarkdown, type Tree } from '../../domain/index.ts'
import { generatedLabel } from '../../domain/tree/labels.ts'
import { parseDraft } from '../parse-draft.server.ts'
import { toAkn } from './akn.server.ts'
import { toDocx } from './docx.server.ts'
import { toMarkdown } from './markdown.server.ts'
import { printable } from './printable.ts'

/** What must come back: all but the warnings, which tell of the file that was read. */
const treeOf = ({ title, notes, clauses, language }: Tree) => ({ title, notes, clauses, language })
const FORMATS = {
  xml: async (tree: Tree) => toAkn(tree),
  docx: toDocx,
  md: async (tree: Tree) => toMarkdown(tree),
}
// A file without a word is refused by the reader.
const hasWords = ({ title, notes, clauses }: Tree) => title !== '' || notes.length > 0 || clauses.length > 0
const throughAll = async (tree: Tree) => {
  for (const [ending, write] of Object.entries(FORMATS))
    expect(treeOf(await parseDraft(await write(tree), { fileName: `a.${ending}` })), ending).toEqual(treeOf(printable(tree)))
}

const data = path.resolve(process.env.MINYI_DATA ?? '../shared/data')
const real = ['regulations', 'akn'].flatMap((folder) =>
  existsSync(path.join(data, folder)) ? readdirSync(path.join(data, folder)).map((name) => path.join(data, folder, name)) : [],
)
describe.skipIf(real.length === 0)(`real texts (skipped if there is nothing in ${data})`, () => {
  test.each(real.map((file) => [path.basename(file), file]))('%s comes back through every format', async (name, file) => {
    const draft = await parseDraft(readFileSync(file), { fileName: name })
    expect(draft.clauses.length).toBeGreaterThan(4)
    await throughAll(draft)
  })
  test.each(real.filter((file) => file.endsWith('.md')).map((file) => [path.basename(file), file]))(
    '%s needs no comment in Markdown',
    async (name, file) => {
      expect(toMarkdown(await parseDraft(readFileSync(file), { fileName: name }))).not.toContain('<!--')
    },
  )
})

const demo = readdirSync('db/demo').filter((name) => name.endsWith('.md'))
test.each(demo)('demo text %s comes back through every format', async (name) => {
  const draft = await parseDraft(readFileSync(path.join('db/demo', name)), { fileName: name })
  await throughAll(draft)
  expect(toMarkdown(draft)).not.toContain('<!--')
})

const word = fc.oneof(
  fc.constantFrom(
    '第一条',
    '（一）',
    '(a)',
    '1.',
    '第二章',
    '#',
    '*重*',
    '_a_',
    '- ',
    '> ',
    '`x`',
    '<!-- y -->',
    '&lt;',
    '\\',
    '| a | b |',
  ),
  fc.constantFrom(
    '| --- | --- |',
    '---',
    '===',
    '[a](b)',
    '~~',
    '&nbsp;',
    '\ue00041\ue001',
    '为了公开。',
    'Every person may comment.',
    '“第三条',
    '附件1',
    '\u3000',
    '•',
    '—',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
// What no format can carry is taken out here: that it is, has its own test below.
const tidy = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
const line = fc.array(word, { maxLength: 5 }).map((words) => tidy(words.join(' ')))
const cell = fc.array(word, { maxLength: 2 }).map((words) => tidy(words.join('')))
const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 3 }).map((rows) => {
  const written = rows.map((row) => `| ${row.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`)
  return [written[0], '| --- | --- | --- |', ...written.slice(1)].join('\n')
})
const text = fc.tuple(fc.array(line, { maxLength: 3 }), fc.option(table), fc.constantFrom('\n', '\n\n')).map(([lines, rows, joint]) => {
  const plain = lines.join('\n')
  return rows === null ? plain : plain === '' ? rows : plain + joint + rows
})
const KINDS: ClauseKind[] = ['part', 'chapter', 'section', 'article', 'paragraph', 'item', 'point', 'annex']
const clause = fc.record({
  kind: fc.constantFrom(...KINDS),
  number: fc.option(fc.integer({ min: 0, max: 300 })),
  suffix: fc.constantFrom('', '', '', '_1', 'a'),
  label: fc.oneof(fc.constantFrom('', '第七条', '(a)', '12', '附件'), line),
  heading: fc.oneof(fc.constant(''), line),
  text,
  depth: fc.integer({ min: 0, max: 5 }),
})

/** Any tree whose ids are made as the parser makes them, whatever its words look like. */
const trees = fc
  .record({
    title: line,
    notes: fc.array(line, { maxLength: 3 }),
    language: fc.constantFrom('zh' as const, 'en' as const),
    list: fc.array(clause, { maxLength: 12 }),
  })
  .map(({ list, ...front }) => {
    const roots: ReturnType<typeof newNode>[] = []
    const open: ReturnType<typeof newNode>[] = []
    for (const { depth, kind, ...rest } of list) {
      open.length = Math.min(depth, open.length)
      // A 款 that prints no number is cited by one all the same.
      const label =
        kind === 'paragraph' && rest.number !== null && rest.label === '' ? generatedLabel(rest.number, front.language) : rest.label
      const node = newNode(kind, { ...rest, label, suffix: rest.number === null ? '' : rest.suffix })
      ;(open.at(-1)?.children ?? roots).push(node)
      open.push(node)
    }
    return printable(finishDraft({ ...front, warnings: [] }, roots))
  })

test('any tree comes back, with whatever signs in its words', { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(trees.filter(hasWords), throughAll), { numRuns: 200 })
})

test('what the parser makes of any lines comes back', { timeout: 120_000 }, async () => {
  const source = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n\n'))
  await fc.assert(fc.asyncProperty(source.map(parseMarkdown).filter(hasWords), throughAll), { numRuns: 200 })
})

test('what XML cannot hold is left out, everything around it stays', async () => {
  const draft = parseMarkdown('# 题\n\n第一条 甲\u0001乙\ud800丙\uffff。\u000b')
  expect(draft.clauses[0]?.text).toMatch(/乙\ud800丙/)
  for (const [ending, write] of Object.entries(FORMATS))
    expect((await parseDraft(await write(draft), { fileName: `a.${ending}` })).clauses).toMatchObject([{ id: 'a1', text: '甲乙丙。' }])
})
