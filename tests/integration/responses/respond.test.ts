import { and, asc, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { rewriteClause } from '#app/features/consultations/lineage/rewrite-clause.server.ts'
import { startEdition } from '#app/features/consultations/lineage/start-edition.server.ts'
import { respondToComments } from '#app/features/consultations/responses/respond-to-comments.server.ts'
import { findTaken } from '#app/features/consultations/suggestions/credits.server.ts'
import { type SignedIn, VISITOR } from '#app/platform/actor.ts'
import { type Command, runCommand } from '#app/platform/command.server.ts'
import { toProblem } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { clauses, comments, consultations, domainEvents, responses } from '#db/schema/index.server.ts'
import { buildComment, buildStage, day, type Stage } from '#tests/support/answer-factories.ts'
import { inRollback } from '#tests/support/db.ts'

const reason = '高峰时段改为四十分钟，见第二稿第二条。'
const refusal = (run: Promise<unknown>) =>
  run.then(() => {
    throw new Error('was accepted')
  }, toProblem)
const input = (stage: Stage, commentIds: string[], more = {}) => ({
  consultationId: stage.id,
  commentIds,
  outcome: 'partly',
  reason,
  ...more,
})
const answersTo = (tx: Tx, id: string) => tx.select().from(responses).where(eq(responses.commentId, id)).orderBy(asc(responses.respondedAt))
const find = async (tx: Tx, id: string) => (await tx.select().from(comments).where(eq(comments.id, id)))[0]!

test('one answer to many comments: a row for each, one batch, one event with ids only', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const ids = [await buildComment(tx, stage, { at: 'a1' }), await buildComment(tx, stage, { at: 'p2' })]
    const { batchId, count } = await runCommand(respondToComments, stage.moderator, input(stage, [...ids, ids[0]!]), {
      db: tx,
      now: day(5),
    })
    expect(count).toBe(2)
    for (const id of ids) {
      expect(await find(tx, id)).toMatchObject({ respondedAt: day(5), outcome: 'partly' })
      expect(await answersTo(tx, id)).toMatchObject([
        {
          batchId,
          outcome: 'partly',
          reason,
          language: 'zh',
          agencyId: stage.agency.id,
          respondedBy: stage.moderator.id,
          supersededAt: null,
        },
      ])
    }
    const events = await tx
      .select()
      .from(domainEvents)
      .where(and(eq(domainEvents.activityId, stage.id), eq(domainEvents.name, 'consultations.comments-answered')))
    expect(events).toMatchObject([{ matterId: stage.matterId, payload: { commentIds: ids, outcome: 'partly', batchId } }])
    expect(JSON.stringify(events[0]!.payload)).not.toContain('高峰')
  }))

test('a later answer takes the place of the earlier one, which is kept', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const id = await buildComment(tx, stage)
    await runCommand(respondToComments, stage.author, input(stage, [id]), { db: tx, now: day(5) })
    await runCommand(respondToComments, stage.chief, input(stage, [id], { outcome: 'adopted' }), { db: tx, now: day(40) })
    expect(await answersTo(tx, id)).toMatchObject([
      { outcome: 'partly', supersededAt: day(40) },
      { outcome: 'adopted', supersededAt: null },
    ])
    expect(await find(tx, id)).toMatchObject({ outcome: 'adopted', respondedAt: day(40) })
  }))

test('sent twice with one key, it answers once', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const id = await buildComment(tx, stage)
    const options = { db: tx, now: day(5), idempotencyKey: uuidv7() }
    const first = await runCommand(respondToComments, stage.author, input(stage, [id]), options)
    expect(await runCommand(respondToComments, stage.author, input(stage, [id]), options)).toEqual(first)
    expect(await answersTo(tx, id)).toHaveLength(1)
  }))

test('refused, with nothing stored', () =>
  inRollback(async (tx) => {
    const [stage, other] = [await buildStage(tx), await buildStage(tx)]
    const id = await buildComment(tx, stage)
    const [foreign, hidden, withdrawn] = [
      await buildComment(tx, other),
      await buildComment(tx, stage, { hiddenAt: day(2) }),
      await buildComment(tx, stage, { withdrawnAt: day(2) }),
    ]
    const run = (actor: Parameters<typeof runCommand>[1], given: unknown) =>
      refusal(tx.transaction((inner) => runCommand(respondToComments, actor, given, { db: inner, now: day(5) })))
    expect(await run(VISITOR, input(stage, [id]))).toMatchObject({ status: 401 })
    for (const actor of [stage.citizen, stage.analyst, stage.stranger])
      expect(await run(actor, input(stage, [id]))).toMatchObject({ status: 403 })
    expect(await run(stage.author, input(stage, [id, foreign]))).toMatchObject({ status: 404 })
    expect(await run(stage.author, input(stage, [uuidv7()]))).toMatchObject({ status: 404 })
    for (const gone of [hidden, withdrawn])
      expect(await run(stage.author, input(stage, [id, gone]))).toMatchObject({ status: 409, params: { count: 1 } })
    expect(await run(stage.author, input(stage, [id], { reason: '不采纳。' }))).toMatchObject({
      fieldErrors: { reason: { key: 'problem.field.tooShort' } },
    })
    expect(await run(stage.author, input(stage, [id], { outcome: 'maybe' }))).toMatchObject({ fieldErrors: { outcome: {} } })
    expect(await run(stage.author, input(stage, []))).toMatchObject({
      fieldErrors: { commentIds: { key: 'consultations.work.problem.noneChosen' } },
    })
    expect(
      await run(
        stage.author,
        input(
          stage,
          Array.from({ length: 501 }, () => uuidv7()),
        ),
      ),
    ).toMatchObject({ status: 400 })
    expect(await run(stage.author, input(stage, ["' or 1=1"]))).toMatchObject({ status: 400 })
    expect(await tx.select().from(responses).where(eq(responses.consultationId, stage.id))).toEqual([])
    expect((await find(tx, id)).respondedAt).toBeNull()
  }))

test('after the closing too, but not once the report is published', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const id = await buildComment(tx, stage)
    await runCommand(respondToComments, stage.author, input(stage, [id]), { db: tx, now: day(45) })
    await tx
      .update(consultations)
      .set({ reportedAt: day(50) })
      .where(eq(consultations.id, stage.id))
    expect(await refusal(runCommand(respondToComments, stage.author, input(stage, [id]), { db: tx, now: day(51) }))).toMatchObject({
      status: 409,
      messageKey: 'consultations.work.problem.reported',
      params: { at: day(50).toISOString() },
    })
    expect(await answersTo(tx, id)).toHaveLength(1)
  }))

test('an answer names the clause of the next edition that carries it, and keeps it when that edition is written anew', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const id = await buildComment(tx, stage, { at: 'a1' })
    const run = <I, R>(command: Command<any, I, R>, actor: SignedIn, given: unknown, now = day(5)) =>
      runCommand(command, actor, given, { db: tx, now })
    const carried = { outcome: 'adopted', carriedBy: 'a2' }
    const early = await refusal(run(respondToComments, stage.moderator, input(stage, [id], carried)))
    expect(early).toMatchObject({ status: 400, fieldErrors: { carriedBy: { key: 'consultations.problem.noSuchClause' } } })
    expect(await answersTo(tx, id)).toEqual([])

    await run(startEdition, stage.author, { consultationId: stage.id })
    await run(respondToComments, stage.moderator, input(stage, [id], carried))
    const carrier = async () => {
      const [answer] = await answersTo(tx, id)
      const [clause] = await tx
        .select({ key: clauses.key, versionId: clauses.versionId })
        .from(clauses)
        .where(eq(clauses.id, answer!.carriedClauseId!))
      return clause
    }
    expect(await carrier()).toMatchObject({ key: 'a2' })
    await run(rewriteClause, stage.author, { consultationId: stage.id, clause: 'a1', lines: '第一条　完全改写过的一条。' })
    expect(await carrier()).toMatchObject({ key: 'a2' })
    expect(await findTaken(tx, [id])).toEqual(new Map())
  }))
