import { randomUUID } from 'node:crypto'
import { eq, like } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { limitSignIn } from '#app/features/accounts/index.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { db } from '#db/client.server.ts'
import { rateLimits } from '#db/schema/index.server.ts'

// The counters live outside any transaction: an attempt counts even where everything else is undone.
const address = `test-${randomUUID()}`
afterEach(async () => void (await db.delete(rateLimits).where(like(rateLimits.key, `%${address}`))))
const wrong = async () => {
  throw new AppError('invalid', 'accounts.problem.signIn')
}

test('the eleventh wrong password in a quarter of an hour is refused, also with many at once', async () => {
  const email = `${randomUUID()}@example.test`
  const answers = await Promise.all(
    Array.from({ length: 15 }, () => limitSignIn(address, email, wrong).catch((error: AppError) => error.kind)),
  )
  expect(answers.filter((kind) => kind === 'invalid')).toHaveLength(10)
  expect(answers.filter((kind) => kind === 'too_many')).toHaveLength(5)
  await expect(limitSignIn(address, email.toUpperCase(), wrong)).rejects.toMatchObject({ kind: 'too_many', params: { minutes: 15 } })
})

test('signing in well is not counted, and the counter holds no address of a person', async () => {
  const email = `${randomUUID()}@example.test`
  for (let i = 0; i < 20; i++) expect(await limitSignIn(address, email, async () => 'in')).toBe('in')
  const keys = (await db.select({ key: rateLimits.key }).from(rateLimits)).map((row) => row.key)
  expect(keys.filter((key) => key.includes('@'))).toEqual([])
  expect(
    await db
      .select()
      .from(rateLimits)
      .where(eq(rateLimits.key, `sign-in-address:${address}`)),
  ).toMatchObject([{ points: 0 }])
})
