import { expect, test } from 'vitest'
import { citeClause, wordsOf } from './words.ts'

const both = { titleZh: '单车条例', titleEn: 'Bike rules', clauseZh: '第十五条', clauseEn: 'Article 15' }

test('each reader gets the words of their language', () => {
  expect(wordsOf(both, 'zh-CN')).toEqual({ title: '单车条例', place: '第十五条' })
  expect(wordsOf(both, 'en')).toEqual({ title: 'Bike rules', place: ', Article 15' })
})

test('what the office wrote in one language only is shown in that one', () => {
  expect(wordsOf({ titleZh: '单车条例', clauseZh: '第十五条' }, 'en')).toEqual({ title: '单车条例', place: ', 第十五条' })
  expect(wordsOf({ titleZh: '单车条例', clauseEn: 'Article 15' }, 'zh-CN')).toEqual({ title: '单车条例', place: 'Article 15' })
})

test('a comment on the whole draft has no place', () => {
  expect(wordsOf({ titleZh: '单车条例' }, 'en').place).toBe('')
})

test('a clause is cited from its article on', () => {
  expect(citeClause('第三章 › 第九条 › 第一款 › 第（四）项', 'zh')).toBe('第九条第一款第（四）项')
  expect(citeClause('第三章 › 第九条之二', 'zh')).toBe('第九条之二')
  expect(citeClause('Chapter 3 › Article 9 › para. 1 › (4)', 'en')).toBe('Article 9, para. 1, (4)')
  expect(citeClause('第三章', 'zh')).toBe('第三章')
  expect(citeClause('', 'zh')).toBe('')
})
