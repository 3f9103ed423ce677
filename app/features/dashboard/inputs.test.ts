import { expect, it } from 'vitest'
import { toProblem } from '#app/platform/errors.ts'
import { checkWords, itemsOf } from './inputs.ts'

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

it('refuses words that are too long beside their field', () => {
  const fieldsOf = (values: Record<string, string>) => {
    try {
      checkWords(values)
      return []
    } catch (error) {
      return Object.keys(toProblem(error).fieldErrors)
    }
  }
  const long = '字'.repeat(20_001)
  expect(fieldsOf({ introZh: long, 'zh:a.days': long, 'en:a.days': 'short', titleZh: long, 'block:a': 'on' })).toEqual([
    'introZh',
    'zh:a.days',
  ])
  expect(fieldsOf({ introZh: '字'.repeat(20_000) })).toEqual([])
})
