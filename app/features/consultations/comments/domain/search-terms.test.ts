import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_TERMS, readSearch, searchTerms } from './search-terms.ts'

describe('searchTerms', () => {
  test('Chinese as pairs of characters, a lone one as itself, Latin as lower-case words', () => {
    expect(searchTerms('停放区，好', 'Parking in 2026')).toEqual(['停放', '放区', '好', 'parking', 'in', '2026'])
  })
  test('a rare character is one character; full-width letters are plain ones', () => {
    expect(searchTerms('𠮷野家')).toEqual(['𠮷野', '野家'])
    expect(searchTerms('ＡＢ１')).toEqual(['ab1'])
  })
  test('Chinese beside Latin is not one word', () => {
    expect(searchTerms('用APP停车')).toEqual(['用', 'app', '停车'])
  })
  test('nothing in, nothing out; never more than the limit, never twice the same', () => {
    expect(searchTerms(null, undefined, '', '……')).toEqual([])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (text) => {
        const terms = searchTerms(text)
        expect(terms.length).toBeLessThanOrEqual(MAX_TERMS)
        expect(new Set(terms).size).toBe(terms.length)
        expect(terms.every((term) => term.isWellFormed() && term !== '')).toBe(true)
      }),
    )
  })
  test('what is asked for is found in what contains it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'停放区车辆清运二小时ab c，'), { minLength: 2, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        (characters, from, many) => {
          const text = characters.filter((c) => /\p{Script=Han}|，/u.test(c)).join('')
          const start = from % Math.max(1, text.length)
          const { terms, phrases } = readSearch(text.slice(start, start + 1 + (many % 5)))
          const kept = searchTerms(text)
          expect(terms.every((term) => kept.includes(term))).toBe(true)
          expect(phrases.every((phrase) => text.includes(phrase))).toBe(true)
        },
      ),
    )
  })
})

test('a lone Chinese character is looked for in the text, for pairs do not hold it', () => {
  expect(readSearch('停')).toEqual({ terms: [], phrases: ['停'] })
  expect(readSearch('停放 parking')).toEqual({ terms: ['停放', 'parking'], phrases: ['停放'] })
})
