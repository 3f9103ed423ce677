import { and, eq, isNotNull } from 'drizzle-orm'
import { createHearing } from '#app/features/hearings/manage/create-hearing.server.ts'
import { publishHearing } from '#app/features/hearings/manage/publish-hearing.server.ts'
import { writeAgenda } from '#app/features/hearings/manage/write-agenda.server.ts'
import { requireHearingWork } from '#app/features/hearings/queries.server.ts'
import { answerSeat } from '#app/features/hearings/seats/answer-seat.server.ts'
import { applyForSeat } from '#app/features/hearings/seats/apply.server.ts'
import { drawSeats } from '#app/features/hearings/seats/draw-seats.server.ts'
import { confirmLine } from '#app/features/hearings/transcript/confirm-line.server.ts'
import { enterTranscript } from '#app/features/hearings/transcript/enter-transcript.server.ts'
import { handleLine, publishHandling } from '#app/features/hearings/transcript/handle-line.server.ts'
import { publishTranscript } from '#app/features/hearings/transcript/publish-transcript.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Command, runCommand } from '#app/platform/command.server.ts'
import type { Tx } from '#db/client.server.ts'
import { demoApplicants, demoHearing } from '#db/demo/hearing.server.ts'
import { hearingLines } from '#db/schema/index.server.ts'
import { daysBefore } from './calendar.server.ts'
import { loadCast } from './cast.server.ts'
import { findStored } from './questions.server.ts'

const [NOTICE, CLOSES, DRAW, HELD, CONFIRMED, ANSWERED] = [70, 50, 49, 36, 34, 20]

/** A hearing from its notice to its handling; who speaks is whoever the draw gave a seat. */
export async function storeHearing(tx: Tx, start: Date) {
  const { people } = await loadCast(tx)
  const office = people.get('official2')!
  const consultation = await findStored(tx, 'waste-drop-off')
  const run = async (command: Command, actor: Actor, input: object, days: number, hour: number) =>
    runCommand(command, actor, input, { db: tx, now: daysBefore(start, days, hour) })
  const { agenda, opening, ...words } = demoHearing
  const { id: hearingId } = (await run(
    createHearing,
    office,
    { matterId: consultation.matterId, consultationId: consultation.id, ...words },
    NOTICE + 1,
    15,
  )) as { id: string }
  const times = { appliesUntil: daysBefore(start, CLOSES, 18).toISOString(), heldAt: daysBefore(start, HELD, 9).toISOString() }
  await run(publishHearing, office, { hearingId, ...times }, NOTICE, 9)
  for (const [i, { by, group, why }] of demoApplicants.entries())
    await run(applyForSeat, people.get(by)!, { hearingId, group, statement: why }, CLOSES + 10 - i, 20)
  await run(drawSeats, office, { hearingId }, DRAW, 10)
  await run(writeAgenda, office, { hearingId, agenda }, DRAW - 3, 10)
  const { applications } = await requireHearingWork(office, hearingId, 'zh-CN', daysBefore(start, DRAW - 1, 10), tx)
  // Numbers are given in the order of applying.
  const speakers = applications.filter(({ chosen }) => chosen).map(({ number }) => ({ number, ...demoApplicants[number - 1]! }))
  for (const { by } of speakers) await run(answerSeat, people.get(by)!, { hearingId, answer: 'accept' }, DRAW - 2, 12)
  const spoken = speakers.map(({ number, by, said }) => `${number} ${people.get(by)!.displayName}：${said}`)
  await run(enterTranscript, office, { hearingId, lines: [opening, ...spoken].join('\n') }, HELD - 1, 15)
  const lines = await tx
    .select()
    .from(hearingLines)
    .where(and(eq(hearingLines.hearingId, hearingId), isNotNull(hearingLines.participant)))
  const speakerOf = (participant: number | null) => speakers.find(({ number }) => number === participant)!
  for (const { id, participant } of lines)
    await run(confirmLine, people.get(speakerOf(participant).by)!, { lineId: id, verdict: 'confirm' }, CONFIRMED, 19)
  await run(publishTranscript, office, { hearingId }, CONFIRMED - 1, 10)
  for (const { id, participant } of lines) {
    const { outcome, reason } = speakerOf(participant)
    await run(handleLine, office, { lineId: id, outcome, reason }, ANSWERED, 11)
  }
  await run(publishHandling, office, { hearingId }, ANSWERED, 16)
}
