import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { MOST_STATEMENTS } from '#app/features/opinion/domain/votes/joint-counts.ts'
import { requireMapWork } from '#app/features/opinion/maps/office-page.server.ts'
import { addStatement, WAITING_MOST } from '#app/features/opinion/statements/add-statement.server.ts'
import { moderateStatement } from '#app/features/opinion/statements/moderate-statement.server.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { opinionMaps, opinionParticipants, opinionStatements } from '#db/schema/index.server.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildMap, day, signedIn } from '#tests/support/opinion-factories.ts'

const add = (tx: Tx, mapId: string, cookie: string, text: string, seen: number[] = []) =>
  addStatement.runIn(tx, { cookie }, { mapId, text, seen }, day(1))
const keyOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error) => (error as AppError).messageKey,
  )

test('a statement of one’s own: what reads like it is offered first, and sent twice it is stored once', () =>
  inRollback(async (tx) => {
    const { id } = await buildMap(tx)
    const { cookie } = await signedIn(tx)
    const error = await add(tx, id, cookie, '盲道上不能停车！').catch((thrown) => thrown)
    expect(error).toMatchObject({ messageKey: 'opinion.problem.similar', field: 'text', params: { numbers: '1' } })
    expect(await tx.select().from(opinionParticipants).where(eq(opinionParticipants.mapId, id)), 'a refusal lets nobody in').toEqual([])
    expect(await add(tx, id, cookie, '盲道上不能停车！', [1])).toEqual({ mapId: id, statement: 3, waits: false })
    expect(await add(tx, id, cookie, '盲道上不能停车！', [1])).toEqual({ mapId: id, statement: 3, waits: false })
    const other = await signedIn(tx)
    expect(await keyOf(add(tx, id, other.cookie, '盲道上不能停车！', [1, 3]))).toBe('opinion.problem.thereAlready')
    expect(await tx.select().from(opinionStatements).where(eq(opinionStatements.mapId, id))).toHaveLength(3)
  }))

test('where statements are read first, each waits; the moderator lets it in, or takes it out with a reason', () =>
  inRollback(async (tx) => {
    const { id, author } = await buildMap(tx, { moderatedFirst: true, statements: ['一。'] })
    const { cookie } = await signedIn(tx)
    expect(await add(tx, id, cookie, '停放区应当有灯。')).toMatchObject({ statement: 2, waits: true })
    const work = () => requireMapWork(author, id, 'zh-CN', day(1), tx)
    expect((await work()).waiting).toMatchObject([{ number: 2, byOffice: false }])
    const moderate = (input: object) =>
      runCommand(moderateStatement, author, { mapId: id, statement: 2, ...input }, { db: tx, now: day(2) })
    await moderate({ verdict: 'approved' })
    expect((await work()).statements).toHaveLength(2)
    await expect(moderate({ verdict: 'hidden', reason: '短' })).rejects.toThrow()
    await moderate({ verdict: 'hidden', reason: '泄露他人隐私。' })
    expect((await work()).statements[1]).toMatchObject({ state: 'hidden', reason: '泄露他人隐私。' })
  }))

test('a map takes as many statements as an analysis does, and lets nobody in for one more', () =>
  inRollback(async (tx) => {
    const { id } = await buildMap(tx, { statements: ['一。'] })
    await tx
      .update(opinionMaps)
      .set({ lastStatement: MOST_STATEMENTS - 1 })
      .where(eq(opinionMaps.id, id))
    const { cookie } = await signedIn(tx)
    expect(await add(tx, id, cookie, '停放区应当有灯。')).toMatchObject({ statement: MOST_STATEMENTS })
    const other = await signedIn(tx)
    expect(await keyOf(add(tx, id, other.cookie, '每周清运一次。'))).toBe('opinion.problem.full')
    expect(await tx.select().from(opinionParticipants).where(eq(opinionParticipants.mapId, id))).toHaveLength(1)
  }))

test('one person cannot fill the queue', () =>
  inRollback(async (tx) => {
    const { id } = await buildMap(tx, { moderatedFirst: true, statements: ['一。'] })
    const { cookie } = await signedIn(tx)
    const words = ['电池', '头盔', '限速', '雨棚', '路灯', '押金', '发票', '客服', '保险', '年检', '号牌']
    for (let i = 0; i < WAITING_MOST; i++) await add(tx, id, cookie, `${words[i]}应当由企业负责${i}。`)
    expect(await keyOf(add(tx, id, cookie, `${words[WAITING_MOST]}由谁来管？`))).toBe('opinion.problem.manyWaiting')
    const lengthy = await add(tx, id, cookie, '长'.repeat(281)).catch((error) => error)
    expect(lengthy).not.toBeInstanceOf(AppError)
    expect(lengthy).toBeInstanceOf(Error)
  }))
