import { expect, test } from 'vitest'
import { negotiate } from './negotiate.ts'

const page = '/consultations/0193a5c0-0000-7000-8000-000000000001/comments/0193a5c0-0000-7000-8000-000000000002'

test('a comment asked for as linked data is its annotation', () => {
  expect(negotiate(page, 'application/ld+json')).toBe(`${page}/annotation`)
  expect(negotiate(`${page}?sort=new`, 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"')).toBe(
    `${page}/annotation?sort=new`,
  )
})
test('everything else is what it was', () => {
  expect(negotiate(page, 'text/html,application/xhtml+xml,*/*;q=0.8')).toBe(page)
  expect(negotiate(page, undefined)).toBe(page)
  expect(negotiate(`${page}/edit`, 'application/ld+json')).toBe(`${page}/edit`)
  expect(negotiate('/consultations', 'application/ld+json')).toBe('/consultations')
})
