import { expect, it } from 'vitest'
import { parseGroups, parseTranscript } from './groups.ts'

it('reads groups with their seats', () => {
  expect(parseGroups('周边居民 | Residents 8\n企业：2')).toEqual([
    { key: 'g1', name: { zh: '周边居民', en: 'Residents' }, seats: 8 },
    { key: 'g2', name: { zh: '企业' }, seats: 2 },
  ])
  expect(parseGroups('居民')).toBeUndefined()
  expect(parseGroups('居民 0')).toBeUndefined()
  expect(parseGroups('')).toBeUndefined()
})
it('reads who said what; a line without a speaker goes on', () => {
  expect(parseTranscript('主持人：开始。\n7 南岸：我反对。\n理由有二。')).toEqual([
    { participant: null, speaker: '主持人', body: '开始。' },
    { participant: 7, speaker: '南岸', body: '我反对。\n理由有二。' },
  ])
  expect(parseTranscript('会议开始\n主持人：开始。')).toEqual([])
})
