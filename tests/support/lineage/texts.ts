import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type ParsedClause, parseMarkdown } from '../../../app/features/consultations/drafts/domain/index.ts'
import { formatChineseNumeral } from '../../../app/features/consultations/drafts/domain/numerals.ts'
import { parseDraft } from '../../../app/features/consultations/drafts/formats/parse-draft.server.ts'
import { root } from '../../../app/launch/ground.mjs'
import { act2014, hasRegulations, readRegulation } from '../regulations.ts'
import { articlesOf, clausesOf } from './draft-model.ts'
import { reword, seeded, wordsIn } from './random-edits.ts'

/** Articles and their chapters; random edits leave out what stands beside them (annexes). */
const articlesIn = (clauses: readonly ParsedClause[]) => clausesOf(articlesOf(clauses), clauses).clauses
export const demoText = (name: string) => articlesIn(parseMarkdown(readFileSync(path.join(root, `db/demo/${name}.md`), 'utf8')).clauses)
export const realText = (name: string) => articlesIn(parseMarkdown(readRegulation(name)).clauses)
/** Akoma Ntoso: sections with numbered paragraphs that repeat each other nearly word for word. */
export const realAct = async () => articlesIn((await parseDraft(readFileSync(act2014), { fileName: 'act.xml' })).clauses)

export type Text = { name: string; language: 'zh' | 'en'; clauses: ParsedClause[]; strange: ParsedClause[] }
/** Texts to edit at random, each with a strange one for what is inserted; the real ones where they stand beside the repository. */
export async function listTexts(): Promise<Text[]> {
  const texts: Text[] = [
    { name: 'e-bikes 中文', language: 'zh', clauses: demoText('ebikes.zh'), strange: demoText('waste.zh') },
    { name: 'e-bikes English', language: 'en', clauses: demoText('ebikes.en'), strange: demoText('waste.en') },
  ]
  if (!hasRegulations) return texts
  const strange = realText('major-decisions-2019')
  return [
    ...texts,
    { name: '立法法', language: 'zh', clauses: realText('lifafa-2023'), strange },
    { name: 'UK act', language: 'en', clauses: await realAct(), strange: demoText('waste.en') },
    { name: '规章制定程序条例', language: 'zh', clauses: realText('rulemaking-2017'), strange },
  ]
}

/** The demo's articles over and over, each time half reworded: long, and full of look-alikes. */
export function buildLongText(articleCount: number): ParsedClause[] {
  const [source, strange] = [demoText('ebikes.zh'), demoText('waste.zh')]
  const random = seeded(1)
  const foreign = wordsIn(strange.map(({ text }) => text))
  const articles = articlesOf(source)
  const again = <T extends { text: string }>(one: T): T => ({ ...one, text: reword(one.text, 0.5, foreign, random) })
  const many = Array.from({ length: articleCount }, (_, at) => {
    const article = articles[at % articles.length]!
    const blocks = article.blocks.map((block) => ({ ...again(block), children: block.children.map(again) }))
    return { ...article, chapter: null, blocks }
  })
  return clausesOf(many, source).clauses
}

/** A Chinese text as a drafter would type it: 第N条, its 款 on lines of their own, （一） and 1. */
export function printChinese(title: string, clauses: readonly ParsedClause[]): string {
  const counts = new Map<string, number>()
  const next = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1).get(key)!
  const lines = clauses.map(({ kind, parent, text }) => {
    if (kind === 'article') return `\n第${formatChineseNumeral(next('article'))}条　${text}`
    if (kind === 'item') return `（${formatChineseNumeral(next(`${parent}`))}）${text}`
    return kind === 'point' ? `${next(`${parent}`)}.${text}` : text
  })
  return `# ${title}\n${lines.join('\n\n')}\n`
}
