import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { demoAgencies } from './agencies.server.ts'
import { ebikesComments } from './ebikes-comments.server.ts'
import { demoMatters } from './matters.server.ts'
import { DEMO_CAMPS, demoStatements } from './opinion-statements.server.ts'
import { demoPeople } from './people.server.ts'
import type { DemoComment, DemoReply } from './types.server.ts'
import { wasteComments } from './waste-comments.server.ts'

const digits = '〇一二三四五六七八九'
function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? (tens === '' ? 1 : digits.indexOf(tens!)) : 0
  return ten * 10 + (ones === '' ? 0 : digits.indexOf(ones!))
}

type Outline = { texts: Map<string, string>; chapters: number; paragraphs: Set<string>; annexRows: string[] }

const marks = {
  zh: { chapter: /^## 第(.+?)章 /, article: /^第([一二三四五六七八九十]+)条 /, item: /^（(.+?)）/, point: /^(\d+)\. / },
  en: { chapter: /^## Chapter (\d+) /, article: /^Article (\d+) /, item: /^\((\d+)\) /, point: /^\(([a-z])\) / },
}

/** The clauses of a draft by id: 条 `a7`, 款 `a15-p2` where there are several, 项 `a15-p2-i1`, 目 `a7-i3-pt1`. */
function outline(draft: string, language: 'zh' | 'en'): Outline {
  const mark = marks[language]
  const number = (text: string) => (language === 'zh' ? chineseNumber(text) : Number(text))
  const blocks = readFileSync(new URL(`./${draft}.${language}.md`, import.meta.url), 'utf8')
    .trim()
    .split('\n\n')
  const result: Outline = { texts: new Map(), chapters: 0, paragraphs: new Set(), annexRows: [] }
  const articles: { text: string; items: { text: string; points: string[] }[] }[][] = []
  for (const block of blocks) {
    const chapter = block.match(mark.chapter)
    const article = block.match(mark.article)
    const item = block.match(mark.item)
    const point = block.match(mark.point)
    const paragraphs = articles.at(-1)
    if (chapter) {
      expect(number(chapter[1]!)).toBe(++result.chapters)
      result.texts.set(`c${result.chapters}`, block.slice(chapter[0].length))
    } else if (block.startsWith('|')) result.annexRows = block.split('\n')
    else if (block.startsWith('#')) continue
    else if (article) {
      articles.push([{ text: block.slice(article[0].length), items: [] }])
      expect(number(article[1]!)).toBe(articles.length)
    } else if (!paragraphs) continue
    else if (item) {
      const items = paragraphs.at(-1)!.items
      items.push({ text: block.slice(item[0].length), points: [] })
      expect(number(item[1]!)).toBe(items.length)
    } else if (point) paragraphs.at(-1)!.items.at(-1)!.points.push(block.slice(point[0].length))
    else paragraphs.push({ text: block, items: [] })
  }
  articles.forEach((paragraphs, index) => {
    if (paragraphs.length > 1) result.paragraphs.add(`a${index + 1}`)
    paragraphs.forEach((paragraph, p) => {
      const id = paragraphs.length > 1 ? `a${index + 1}-p${p + 1}` : `a${index + 1}`
      result.texts.set(id, paragraph.text)
      paragraph.items.forEach((item, i) => {
        result.texts.set(`${id}-i${i + 1}`, item.text)
        item.points.forEach((text, s) => void result.texts.set(`${id}-i${i + 1}-pt${s + 1}`, text))
      })
    })
  })
  return result
}

const keys = new Set(demoPeople.map((person) => person.key))
const sets: { draft: 'ebikes' | 'waste'; articles: number; comments: DemoComment[]; days: [number, number]; office: string }[] = [
  { draft: 'ebikes', articles: 40, comments: ebikesComments, days: [0, 12], office: 'official1' },
  { draft: 'waste', articles: 16, comments: wasteComments, days: [40, 75], office: 'official2' },
]

function checkReplies(replies: DemoReply[], hoursLeft: number, level: number) {
  for (const reply of replies) {
    expect(keys, reply.body).toContain(reply.by)
    expect(reply.hoursAfter, reply.body).toBeLessThanOrEqual(hoursLeft)
    expect(level, reply.body).toBeLessThanOrEqual(2)
    checkReplies(reply.replies ?? [], hoursLeft - reply.hoursAfter, level + 1)
  }
}

describe.each(sets)('demo draft $draft', ({ draft, articles, comments, days, office }) => {
  const texts = { zh: outline(draft, 'zh'), en: outline(draft, 'en') }
  const label = (comment: DemoComment) => `${comment.by} ${comment.clause} ${comment.body.slice(0, 24)}`

  it('has the same structure in both languages', () => {
    expect([...texts.zh.texts.keys()]).toEqual([...texts.en.texts.keys()])
    expect([...texts.zh.texts.keys()].filter((id) => /^a\d+(-p1)?$/.test(id))).toHaveLength(articles)
    const shape = (rows: string[]) => rows.map((row) => row.split('|').length)
    expect(shape(texts.zh.annexRows)).toEqual(shape(texts.en.annexRows))
  })

  it.each(comments.map((comment) => [label(comment), comment] as const))('%s', (_, comment) => {
    const { clause, quote, endorsedBy, daysBeforeNow, hour, response } = comment
    const { texts: clauses, paragraphs } = texts[comment.language]
    expect(keys).toContain(comment.by)
    if (clause !== null && !paragraphs.has(clause)) expect(clauses.has(clause)).toBe(true)
    // Once and only once, so that a proposed wording has one place to go.
    if (quote) expect(clauses.get(clause ?? '')?.split(quote)).toHaveLength(2)
    // A whole article of several paragraphs has no single text that a wording could stand in for.
    if (comment.proposed) expect(clauses.get(clause ?? '')).toBeTypeOf('string')
    expect(new Set(endorsedBy).size).toBe(endorsedBy.length)
    expect(endorsedBy).not.toContain(comment.by)
    for (const key of endorsedBy) expect(keys).toContain(key)
    expect(endorsedBy.length).toBeLessThanOrEqual(25)
    expect(daysBeforeNow).toBeGreaterThanOrEqual(days[0])
    expect(daysBeforeNow).toBeLessThanOrEqual(days[1])
    checkReplies(comment.replies ?? [], daysBeforeNow * 24 - hour, 1)
    if (!response) return
    const report = demoMatters.find((matter) => matter.consultation?.draft === draft)?.consultation?.reportDaysBeforeNow
    expect(response.by).toBe(office)
    // Nothing is answered in the future, nor after the closing report.
    expect(daysBeforeNow - response.afterDays).toBeGreaterThanOrEqual(report ? report + 1 : 1)
  })

  it('says nothing twice', () => {
    expect(new Set(comments.map((comment) => comment.body)).size).toBe(comments.length)
  })

  it('explains clauses that exist', () => {
    const { explanations } = demoMatters.find((matter) => matter.consultation?.draft === draft)!.consultation!
    for (const { clause } of explanations) expect(texts.zh.texts.has(clause), clause).toBe(true)
  })
})

it('leaves exactly one waste comment unanswered', () => {
  expect(wasteComments.filter((comment) => !comment.response)).toHaveLength(1)
})

it('revises the draft alike in both languages, and names clauses of it as what carries an answer', () => {
  const [zh, en] = [outline('waste-revised', 'zh'), outline('waste-revised', 'en')]
  expect([...zh.texts.keys()]).toEqual([...en.texts.keys()])
  const { startedDaysBeforeNow } = demoMatters.find((matter) => matter.consultation?.draft === 'waste')!.consultation!.revision!
  for (const { response, body, daysBeforeNow } of wasteComments) {
    if (!response?.carriedBy) continue
    expect(zh.texts.has(response.carriedBy), body).toBe(true)
    expect(daysBeforeNow - response.afterDays, body).toBeLessThan(startedDaysBeforeNow)
  }
  // An accepted wording is in the revised draft word for word.
  const all = [...zh.texts.values()].join('\n')
  for (const { accepted, proposed } of wasteComments) if (accepted) expect(all).toContain(proposed)
})

it('names agencies and people consistently', () => {
  const slugs = demoAgencies.map((agency) => agency.slug)
  demoAgencies.forEach(({ parent }, index) => void expect(parent === null || slugs.slice(0, index).includes(parent)).toBe(true))
  for (const { agency } of demoMatters) expect(slugs).toContain(agency)
  for (const { agency } of demoPeople) if (agency) expect(slugs).toContain(agency)
  expect(keys.size).toBe(demoPeople.length)
  expect(new Set(demoPeople.map(({ email }) => email)).size).toBe(demoPeople.length)
})

it('has some forty statements for the opinion map, in both languages, each once', () => {
  expect(demoStatements).toHaveLength(40)
  for (const language of ['zh', 'en'] as const) expect(new Set(demoStatements.map((one) => one[language])).size).toBe(40)
  for (const { zh, en } of demoStatements) expect([/\p{Script=Han}/u.test(zh), /\p{Script=Han}/u.test(en)]).toEqual([true, false])
  expect(DEMO_CAMPS.reduce((sum, size) => sum + size, 0)).toBe(600)
})
