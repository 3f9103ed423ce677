import { expect, it } from 'vitest'
import { itemsOf } from './inputs.ts'

it('takes chosen blocks in their order, with the words before each', () => {
  const values = {
    introZh: '前言',
    introEn: '',
    'block:b': 'on',
    'order:b': '1',
    'zh:b': '看这里',
    'en:b': 'See',
    'order:c': '2',
    'zh:c': '没有选中的不写',
    'block:a': 'on',
    'order:a': '3',
    closingEn: 'End',
  }
  expect(itemsOf(values)).toEqual([
    { kind: 'text', zh: '前言', en: '' },
    { kind: 'text', zh: '看这里', en: 'See' },
    { kind: 'block', id: 'b' },
    { kind: 'block', id: 'a' },
    { kind: 'text', zh: '', en: 'End' },
  ])
})
