import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { defineGroupCommand } from '#app/platform/command-group.server.ts'
import { AppError } from '#app/platform/errors.ts'

const sizes: number[] = []
const looked: number[] = []
/** Asks the database to take each word for a number. */
const count = defineGroupCommand({
  name: 'test.count',
  input: z.string().min(1),
  async look(db, given: readonly { caller: string; input: string }[]) {
    looked.push(given.length)
    await db.execute(sql`select 1`)
    return given.map(({ caller }) => caller.toUpperCase())
  },
  async write(tx, given) {
    sizes.push(given.length)
    const outcomes: (AppError | { said: string; n: number })[] = []
    for (const { input, seen } of given) {
      const [row] = await tx.execute(sql`select ${input}::int as n`)
      outcomes.push(input === '13' ? new AppError('conflict', 'problem.forbidden') : { said: seen, n: Number(row!.n) })
    }
    return { outcomes, events: [] }
  },
})
const outcome = (work: Promise<unknown>) => work.catch((error: Error) => (error instanceof AppError ? error.messageKey : 'failed'))

test('what comes together is looked at and written together, each refused by itself, and one that cannot be stored takes no other with it', async () => {
  const given = ['1', '2', '13', 'x', '', '5']
  expect(await Promise.all(given.map((input, i) => outcome(count.run(`caller${i}`, input))))).toEqual([
    { said: 'CALLER0', n: 1 },
    { said: 'CALLER1', n: 2 },
    'problem.forbidden',
    'failed',
    'failed',
    { said: 'CALLER5', n: 5 },
  ])
  expect(looked).toEqual([5])
  expect(sizes).toEqual([5, 1, 1, 1, 1, 1])
})

test('what comes while a transaction is open is looked at meanwhile and shares the next', async () => {
  sizes.length = looked.length = 0
  const first = count.run('a', '1')
  await new Promise((resolve) => setTimeout(resolve, 2))
  const later = ['2', '3', '4'].map((input) => count.run('b', input))
  expect((await Promise.all([first, ...later])).map(({ n }) => n)).toEqual([1, 2, 3, 4])
  expect(sizes.reduce((sum, n) => sum + n, 0)).toBe(4)
  expect(sizes.length).toBeLessThan(4)
})
