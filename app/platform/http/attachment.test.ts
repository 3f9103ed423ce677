import { expect, test } from 'vitest'
import { attachment } from './attachment.ts'

test.each([
  ['draft.docx', `attachment; filename="draft.docx"; filename*=UTF-8''draft.docx`],
  ['办法 (1).md', `attachment; filename="__ (1).md"; filename*=UTF-8''%E5%8A%9E%E6%B3%95%20%281%29.md`],
  ['a"b\r\nset-cookie: x', `attachment; filename="a_b__set-cookie: x"; filename*=UTF-8''a%22b%0D%0Aset-cookie%3A%20x`],
  ["half \ud800 of a sign's pair", `attachment; filename="half _ of a sign's pair"; filename*=UTF-8''half%20_%20of%20a%20sign%27s%20pair`],
])('%j', (name, header) => {
  expect(attachment(name)).toBe(header)
})
