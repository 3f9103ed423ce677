import { expect, test } from 'vitest'
import { parseReference, printReference } from './reference.ts'

const TABLE = `类别\t组\t英文\t常住人口
年龄\t18岁以下\t120000
年龄\t18–34\t290000
年龄\t35至59岁\t500000
年龄\t60岁及以上\t210000
性别\t女\t560 000
性别\t男\t564,000
区\t北山区\tBeishan\t140000

区\t南岸区\tSouth Bank\t984000`

test('a table is read as an office pastes it, and printed so that it reads the same', () => {
  const read = parseReference(TABLE)
  expect(read).toEqual({
    rows: [
      { dimension: 'age', from: 0, to: 17, residents: 120_000 },
      { dimension: 'age', from: 18, to: 34, residents: 290_000 },
      { dimension: 'age', from: 35, to: 59, residents: 500_000 },
      { dimension: 'age', from: 60, to: null, residents: 210_000 },
      { dimension: 'sex', sex: 'female', residents: 560_000 },
      { dimension: 'sex', sex: 'male', residents: 564_000 },
      { dimension: 'district', zh: '北山区', en: 'Beishan', residents: 140_000 },
      { dimension: 'district', zh: '南岸区', en: 'South Bank', residents: 984_000 },
    ],
  })
  if (!('rows' in read)) throw new Error('unreadable')
  for (const language of ['zh', 'en'] as const) expect(parseReference(printReference(read.rows, language))).toEqual(read)
})

test.each([
  ['', { fault: 'empty', line: 0 }],
  ['age, 18-34', { fault: 'columns', line: 1 }],
  ['sex, female, 10\nincome, high, 10', { fault: 'dimension', line: 2 }],
  ['age, young, 10', { fault: 'group', line: 1 }],
  ['age, 34-18, 10', { fault: 'group', line: 1 }],
  ['sex, female, many', { fault: 'number', line: 1 }],
  ['age, 18-34, 10\nage, 30+, 10', { fault: 'twice', line: 2 }],
  ['sex, female, 10', { fault: 'alone', line: 0 }],
  ['sex, female, 0\nsex, male, 0', { fault: 'alone', line: 0 }],
])('what is wrong is named by its line: %j', (text, expected) => {
  expect(parseReference(text)).toMatchObject(expected)
})
