import { expect, test } from 'vitest'
import { measuresOf } from './agency-record.ts'

test('shares of outcomes are of what was answered, the answered share of all comments', () => {
  const record = {
    consultations: 2,
    comments: 10,
    offWeb: 3,
    answered: 8,
    overdue: 1,
    medianDays: 3.5,
    adopted: 4,
    partly: 2,
    notAdopted: 1,
    outOfScope: 1,
  }
  const lines = Object.fromEntries(measuresOf(record).map(({ measure, value, of }) => [measure, [value, of]]))
  expect(lines).toMatchObject({
    offWeb: [3, 10],
    answered: [8, 10],
    overdue: [1, 10],
    adopted: [4, 8],
    outOfScope: [1, 8],
    medianDays: [3.5, null],
  })
})
