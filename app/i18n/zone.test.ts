import { expect, it } from 'vitest'
import { sayDayGoesOn, zoneName } from './zone.server.ts'

it('names a time zone as people do', () => {
  expect(zoneName('zh-CN', 'Asia/Shanghai')).toBe('中国标准时间')
  expect(zoneName('en', 'Asia/Shanghai')).toBe('China Standard Time')
})

it('says of figures by day that the last day is not over, as long as it is not and more can come', () => {
  const noon = new Date('2026-12-01T04:00:00Z') // in China
  const say = (day: string, closesAt: string | null = null) =>
    sayDayGoesOn([{ day: '2026-11-29' }, { day }], closesAt ? new Date(closesAt) : null, 'en', noon)
  expect(say('2026-12-01')).toBe('; the last day is not over')
  expect(say('2026-12-01', '2026-12-01T04:00:00Z')).toBe('')
  expect(say('2026-11-30')).toBe('')
  expect(sayDayGoesOn([], null, 'en', noon)).toBe('')
})
