import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOfTree } from '../domain/index.ts'
import { parseDocx } from './docx.server.ts'

let count = 0
const word = fc.constant(0).map(() => `w${++count}x`)
const start = fc.constantFrom('', '第一条 ', '第二章 ', '（一）', '(a) ', '1. ', 'Article 3 ', '附件1 ')
type Line = { start: string; words: string[]; style: number; break: boolean }
const line: fc.Arbitrary<Line> = fc.record({
  start,
  words: fc.array(word, { minLength: 1, maxLength: 3 }),
  style: fc.nat(8),
  break: fc.boolean(),
})
const HEADINGS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]

function paragraphOf({ start, words, style, break: breaks }: Line) {
  const [first, second, third] = words
  const children = [
    new TextRun(start + first!),
    ...(second ? [new TextRun({ text: ` ${second}`, bold: true, ...(breaks ? { break: 1 } : {}) })] : []),
    ...(third ? [new ExternalHyperlink({ link: 'https://example.org', children: [new TextRun(`、${third}`)] })] : []),
    ...(third ? [new InsertedTextRun({ text: ` ${third}i`, id: 1, author: 'A', date: '2026-01-01T00:00:00Z' })] : []),
  ]
  if (style < 4) return new Paragraph({ heading: HEADINGS[style]!, children })
  if (style === 4) return new Paragraph({ bullet: { level: 0 }, children })
  if (style < 7) return new Paragraph({ numbering: { reference: 'auto', level: style - 5 }, children })
  return new Paragraph({ children })
}
const wordsOf = ({ words }: Line) => [...words, ...(words[2] ? [`${words[2]}i`] : [])]
const table = fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 })

const block = fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: table })
test('whatever a Word file is made of, each of its words comes in, once', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 12 }), async (blocks) => {
      const children = blocks.map((one) =>
        Array.isArray(one)
          ? new Table({
              rows: one.map(
                (row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [paragraphOf({ ...cell, style: 8 })] })) }),
              ),
            })
          : paragraphOf(one),
      )
      const levels = [0, 1].map((level) => ({ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.` }))
      const bytes = await Packer.toBuffer(
        new Document({ numbering: { config: [{ reference: 'auto', levels }] }, sections: [{ children }] }),
      )
      const expected = blocks.flatMap((one) => (Array.isArray(one) ? one.flatMap((row) => row.flatMap(wordsOf)) : wordsOf(one)))
      // A title that stands among notes is lifted out of them, so the order is not looked at.
      expect(
        textOfTree(await parseDocx(bytes))
          .match(/w\d+xi?/g)
          ?.sort(),
      ).toEqual(expected.sort())
    }),
    { numRuns: 150 },
  )
})
