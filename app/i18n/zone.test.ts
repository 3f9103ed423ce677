import { expect, it } from 'vitest'
import { zoneName } from './zone.server.ts'

it('names a time zone as people do', () => {
  expect(zoneName('zh-CN', 'Asia/Shanghai')).toBe('中国标准时间')
  expect(zoneName('en', 'Asia/Shanghai')).toBe('China Standard Time')
})
