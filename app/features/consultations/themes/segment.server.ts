import { createRequire } from 'node:module'
import type { Jieba } from '@node-rs/jieba'

// Loaded where it is needed: the dictionary takes a tenth of a second and some megabytes.
let jieba: Jieba | undefined
function chinese(): Jieba {
  if (!jieba) {
    const require = createRequire(import.meta.url)
    const module = require('@node-rs/jieba') as typeof import('@node-rs/jieba')
    jieba = module.Jieba.withDict((require('@node-rs/jieba/dict.js') as { dict: Uint8Array }).dict)
  }
  return jieba
}
const english = new Intl.Segmenter('en', { granularity: 'word' })

/** Nouns, verbs that name things, idioms, foreign words: what a text is about, by its part of speech (ICTCLAS tags). */
const ABOUT = /^(n|vn|v$|an|l|i|j|eng|s)/
const COMMON = new Set(
  '应当 应该 可以 建议 希望 认为 没有 问题 规定 进行 需要 要求 能够 觉得 支持 反对 同意 意见 草案 办法 条款 第一 请问 明确 增加 修改 写明 就是 不能 不会 还有 如果 有人 时候 地方 东西 情况 方面 成为 出现 使用 加强 超过 完成 出来 告诉 知道 看到 起来 做到 加上 是从 保证 变成 提供 愿意 没法 来说'.split(
    ' ',
  ),
)
const STOP = new Set(
  `about above after again all also am an and any are as at be because been before being below between both but by can could did do does doing down during each few for from further had has have having he her here hers him his how i if in into is it its itself just let like may me might more most must my no nor not now of off on once only or other our ours out over own please same shall she should so some such than that the their theirs them then there these they this those through to too under until up us very was we were what when where which while who whom why will with would you your yours
  article draft measures rule rules think want need make made one two agree support oppose comment suggest dear sincerely
  nobody anybody somebody everybody anyone someone everyone none nothing anything something everything thing people person way lot
  three four five six seven eight nine ten first second third last half per cent percent number many much little less least several every
  day week month year hour minute today yesterday time ever never always often usually already still yet soon later instead else
  bring keep leave put get got give given take taken come came go goes going gone say said saying tell told know known knew see seen saw
  look find found mean means meant let lets become became begin start end done doing made making seem happen try tried use used using
  ask asked actually really simply even well back away around along without within across rather quite else mine please thank thanks yes
  good bad better best worse worst new old big biggest small large long short high low different enough whole`.split(/\s+/),
)
/** A number with what it counts (十辆车) is no subject. */
const COUNTED = /^[一二三四五六七八九十两几百千]+[辆个条米元块]/

/** The words that say what a text is about, repeated as often as they stand in it. */
export function wordsOf(text: string, language: 'zh' | 'en'): string[] {
  if (language === 'zh')
    return chinese()
      .tag(text, true)
      .filter(
        ({ word, tag }) => ABOUT.test(tag) && [...word].length > 1 && !/^[不第]/.test(word) && !COUNTED.test(word) && !COMMON.has(word),
      )
      .map(({ word }) => word.toLowerCase())
  return [...english.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.toLowerCase().replace(/['’]s$/, ''))
    .filter((word) => !STOP.has(word))
    .map(singular)
    .filter((word) => word.length > 2 && !STOP.has(word) && !/^\d+$/.test(word))
}

/** bicycles → bicycle, cities → city; -ss, -us and -is stay. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word
}
