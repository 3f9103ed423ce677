import { eq } from 'drizzle-orm'
import { createHearing } from '#app/features/hearings/manage/create-hearing.server.ts'
import { publishHearing } from '#app/features/hearings/manage/publish-hearing.server.ts'
import { requireHearingPage } from '#app/features/hearings/queries.server.ts'
import { applyForSeat } from '#app/features/hearings/seats/apply.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Command, runCommand } from '#app/platform/command.server.ts'
import type { AppError } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { consultations } from '#db/schema/index.server.ts'
import { buildStage } from './answer-factories.ts'
import { buildOfficial, buildPerson } from './factories.ts'

const START = new Date('2026-06-01T04:00:00Z')
export const day = (n: number) => new Date(START.getTime() + n * 86_400_000)
/** The message key that a command was refused with; undefined where it was not. */
export const keyOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error) => (error as AppError).messageKey,
  )

/** A hearing on a consultation, announced on day 0 for day 40, with two seats for residents; four people have applied. */
export async function buildHearing(tx: Tx) {
  const stage = await buildStage(tx)
  const [row] = await tx.select().from(consultations).where(eq(consultations.id, stage.id))
  const { agencyId, matterId } = row!
  const author = await buildOfficial(tx, agencyId, 'author')
  const run = (command: Command, actor: Actor, input: object, now: Date) => runCommand(command, actor, input, { db: tx, now })
  const words = { titleZh: '停放区听证会', aboutZh: '停放区设在哪里。', venueZh: '第一会议室', groups: '周边居民 | Residents 2' }
  const { id } = (await run(createHearing, author, { matterId, ...words, consultationId: stage.id }, day(0))) as { id: string }
  const publish = (heldAt: Date, reason?: string) =>
    run(publishHearing, author, { hearingId: id, appliesUntil: day(20).toISOString(), heldAt: heldAt.toISOString(), reason }, day(0))
  const people = await Promise.all(Array.from({ length: 4 }, () => buildPerson(tx)))
  const apply = (person: Actor, now = day(1)) =>
    run(applyForSeat, person, { hearingId: id, group: 'g1', statement: '我住在附近，想说说。' }, now)
  return {
    id,
    stage,
    author,
    run,
    publish,
    people,
    apply,
    page: async (actor: Actor, now: Date) => (await requireHearingPage(actor, id, 'zh-CN', now, tx)).page,
  }
}
