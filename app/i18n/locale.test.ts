import { expect, it } from 'vitest'
import { foreignLang, splitByLanguage } from './locale.ts'

it('marks words that are not in the reader’s language, and nothing else', () => {
  expect(foreignLang('盲道不能停车。', 'en')).toBe('zh-CN')
  expect(foreignLang('应当装 GPS 定位', 'en')).toBe('zh-CN')
  expect(foreignLang('应当装 GPS 定位', 'zh-CN')).toBeUndefined()
  expect(foreignLang('Helmets for all', 'zh-CN')).toBe('en')
  expect(foreignLang('Helmets for all', 'en')).toBeUndefined()
  for (const text of ['', '12', '2026-03-01', 'n', '–', '35%'])
    for (const locale of ['en', 'zh-CN'] as const) expect(foreignLang(text, locale)).toBeUndefined()
})

it('finds what is quoted in a sentence', () => {
  expect(splitByLanguage('Most agree: “停 5 分钟，可以。” 80% (n = 12).', 'en')).toEqual([
    { text: 'Most agree: “' },
    { text: '停 5 分钟，可以。', lang: 'zh-CN' },
    { text: '” 80% (n = 12).' },
  ])
  expect(splitByLanguage('多数人赞同“Helmets for all.”，n = 12，见 CSV。', 'zh-CN')).toEqual([
    { text: '多数人赞同“' },
    { text: 'Helmets for all.', lang: 'en' },
    { text: '”，n = 12，见 CSV。' },
  ])
  expect(splitByLanguage('412 people took part.', 'en')).toEqual([{ text: '412 people took part.' }])
})
