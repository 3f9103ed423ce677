import '#tests/support/own-database.ts'
import { count, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type SignedIn, VISITOR } from '#app/platform/actor.ts'
import { defineCommand, runCommand } from '#app/platform/command.server.ts'
import { AppError, toProblem } from '#app/platform/errors.ts'
import { db } from '#db/client.server.ts'
import { domainEvents, idempotencyKeys, installationFacts } from '#db/schema/index.server.ts'

const personOf = (): SignedIn => ({ id: uuidv7(), kind: 'person', displayName: 'x', realName: null, grants: [], sessionId: null })
const actor = personOf()
let written = 0

/** Writes one row; `fail` breaks it at the stage it names. */
const noteFact = defineCommand({
  name: 'platform.note-fact',
  input: z.strictObject({ fact: z.string().min(1).max(40), fail: z.enum(['authorise', 'write', 'after', 'event']).optional() }),
  async authorise({ actor: who, input }) {
    if (who.id === null) throw new AppError('signed_out', 'problem.signedOut')
    if (input.fail === 'authorise') throw new AppError('forbidden', 'problem.forbidden')
    return input.fact
  },
  async write({ tx, input }, fact) {
    written += 1
    if (input.fail === 'write') throw new AppError('conflict', 'problem.conflict')
    const id = uuidv7()
    await tx.insert(installationFacts).values({ name: id, value: fact })
    if (input.fail === 'after') throw new Error('broken')
    return {
      result: { id, list: [1, 2], none: null },
      event: { name: 'platform.fact-noted', payload: input.fail === 'event' ? (null as never) : { factId: id } },
    }
  },
})

const stored = async () => {
  const [facts, events, keys] = await Promise.all(
    [installationFacts, domainEvents, idempotencyKeys].map(async (table) => (await db.select({ n: count() }).from(table))[0]!.n),
  )
  return { facts, events, keys }
}
let before: Awaited<ReturnType<typeof stored>>
beforeEach(async () => {
  before = await stored()
  written = 0
})
const added = async () => {
  const now = await stored()
  return [now.facts! - before.facts!, now.events! - before.events!, now.keys! - before.keys!]
}
const refusalOf = (run: Promise<unknown>) =>
  run.then(() => {
    throw new Error('was accepted')
  }, toProblem)

describe('a refused command stores nothing', () => {
  test.each(['authorise', 'write', 'after', 'event'] as const)('refused at %s', async (fail) => {
    await expect(runCommand(noteFact, actor, { fact: 'a', fail }, { idempotencyKey: uuidv7() })).rejects.toThrow()
    expect(await added()).toEqual([0, 0, 0])
  })
  test('a visitor', async () => {
    expect(await refusalOf(runCommand(noteFact, VISITOR, { fact: 'a' }, { idempotencyKey: uuidv7() }))).toMatchObject({ status: 401 })
    expect(await added()).toEqual([0, 0, 0])
  })
  test('bad input is refused field by field before anything is asked of the database', async () => {
    const problem = await refusalOf(runCommand(noteFact, actor, { fact: '' }))
    expect(problem).toEqual({
      kind: 'invalid',
      status: 400,
      messageKey: 'problem.invalid',
      params: {},
      fieldErrors: { fact: { key: 'problem.field.required', params: {} } },
    })
    for (const input of [null, undefined, 'x', [], { fact: 1 }, { fact: 'a', extra: 1 }, { fact: 'x'.repeat(41) }])
      expect((await refusalOf(runCommand(noteFact, actor, input))).status).toBe(400)
    expect(written).toBe(0)
    expect(await added()).toEqual([0, 0, 0])
  })
  test('a key that was refused may be used again', async () => {
    const idempotencyKey = uuidv7()
    await expect(runCommand(noteFact, actor, { fact: 'a', fail: 'write' }, { idempotencyKey })).rejects.toThrow(AppError)
    await runCommand(noteFact, actor, { fact: 'a' }, { idempotencyKey })
    expect(await added()).toEqual([1, 1, 1])
  })
})

test('an accepted one stores its row, one event and its key, at the time it was given', async () => {
  const now = new Date('2027-01-02T03:04:05.678Z')
  const { id } = await runCommand(noteFact, actor, { fact: 'a' }, { now, idempotencyKey: `k-${uuidv7()}` })
  expect(await added()).toEqual([1, 1, 1])
  const [event] = await db.select().from(domainEvents).where(sql`${domainEvents.payload}->>'factId' = ${id}`)
  expect(event).toMatchObject({ name: 'platform.fact-noted', actorId: actor.id, occurredAt: now, position: null, hash: null })
})

describe('the same key', () => {
  test('again gives the first result and stores nothing', async () => {
    const idempotencyKey = uuidv7()
    const first = await runCommand(noteFact, actor, { fact: 'a' }, { idempotencyKey })
    const second = await runCommand(noteFact, actor, { fact: 'something else' }, { idempotencyKey })
    expect(second).toEqual(first)
    expect(await added()).toEqual([1, 1, 1])
  })
  test('twenty times at once stores once', async () => {
    const idempotencyKey = uuidv7()
    const results = await Promise.all(Array.from({ length: 20 }, () => runCommand(noteFact, actor, { fact: 'a' }, { idempotencyKey })))
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
    expect(await added()).toEqual([1, 1, 1])
  })
  test('from somebody else, or for another command, is refused and tells nothing', async () => {
    const idempotencyKey = uuidv7()
    await runCommand(noteFact, actor, { fact: 'a' }, { idempotencyKey })
    const other = defineCommand({ ...noteFact, name: 'platform.other' })
    for (const problem of [
      await refusalOf(runCommand(noteFact, personOf(), { fact: 'a' }, { idempotencyKey })),
      await refusalOf(runCommand(other, actor, { fact: 'a' }, { idempotencyKey })),
    ]) {
      expect(problem).toMatchObject({ status: 409, messageKey: 'problem.keyReused', fieldErrors: {} })
    }
    expect(await added()).toEqual([1, 1, 1])
  })
  test('a retry that would now be refused still gets its first result', async () => {
    const idempotencyKey = uuidv7()
    const first = await runCommand(noteFact, actor, { fact: 'a' }, { idempotencyKey })
    expect(await runCommand(noteFact, actor, { fact: 'a', fail: 'authorise' }, { idempotencyKey })).toEqual(first)
  })
  test('without keys each is stored', async () => {
    await Promise.all([1, 2, 3].map(() => runCommand(noteFact, actor, { fact: 'a' })))
    expect(await added()).toEqual([3, 3, 0])
  })
})

test('inside a caller’s transaction everything is undone with it', async () => {
  await expect(
    db.transaction(async (tx) => {
      await runCommand(noteFact, actor, { fact: 'a' }, { db: tx, idempotencyKey: uuidv7() })
      throw new Error('undo')
    }),
  ).rejects.toThrow('undo')
  expect(await added()).toEqual([0, 0, 0])
})

test('the log refuses to be changed, also by hand', async () => {
  const { id } = await runCommand(noteFact, actor, { fact: 'a' })
  const where = sql`payload->>'factId' = ${id}`
  for (const statement of [
    sql`update domain_events set name = 'x.y' where ${where}`,
    sql`delete from domain_events where ${where}`,
    sql`truncate domain_events`,
    sql`update domain_events set position = 5, name = 'x' where ${where}`,
  ])
    await expect(db.execute(statement)).rejects.toThrow()
  expect(await added()).toEqual([1, 1, 0])
})
