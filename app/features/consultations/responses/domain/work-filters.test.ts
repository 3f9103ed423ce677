import { expect, test } from 'vitest'
import { readWorkFilters, workQuery } from './work-filters.ts'

const read = (query: string) => readWorkFilters(new URLSearchParams(query))

test('an address and the list it names say the same', () => {
  const query =
    '?state=unanswered&sort=endorsed&clause=a15&stance=oppose&kind=expert&tag=%E5%81%9C%E6%94%BE&assignee=nobody&q=%E7%9B%B2%E9%81%93'
  expect(workQuery(read(query))).toBe(query)
  expect(workQuery(read(''))).toBe('?')
})
test('words that are not allowed are ignored, never passed on', () => {
  expect(read('state=drop&sort=id;--&stance=x&kind=y&assignee=%27or1')).toEqual(read(''))
})
test('a change of the filter begins at the first page', () => {
  const filters = read('state=mine')
  expect(workQuery(filters, { after: 'c', comment: 'x' })).toBe('?state=mine&after=c&comment=x')
  expect(workQuery(filters, { state: 'all' })).toBe('?')
})
