import { expect, test } from 'vitest'
import '#app/features/consultations/index.server.ts'
import '#app/features/hearings/index.server.ts'
import '#app/features/opinion/index.server.ts'
import { eq, inArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { listOpenActivities } from '#app/features/matters/index.server.ts'
import type { Tx } from '#db/client.server.ts'
import { consultations, hearings, opinionMaps } from '#db/schema/index.server.ts'
import { buildStage } from '#tests/support/answer-factories.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildMap, DAY, day } from '#tests/support/opinion-factories.ts'

/** One of each kind: a map and a consultation until day 30 and day 20, a hearing that takes applications until day 10. */
async function buildThree(tx: Tx) {
  const map = await buildMap(tx)
  const stage = await buildStage(tx)
  const times = { publishedAt: day(0), opensAt: day(0), closesAt: day(20), deletedAt: null, reportedAt: null }
  await tx.update(consultations).set(times).where(eq(consultations.id, stage.id))
  const hearing = uuidv7()
  await tx.insert(hearings).values({
    id: hearing,
    matterId: map.matterId,
    agencyId: map.agency.id,
    title: { zh: '听证会' },
    about: { zh: '说明' },
    venue: { zh: '会场' },
    groups: [],
    createdBy: map.author.id,
    createdAt: day(-1),
    publishedAt: day(0),
    appliesUntil: day(10),
    heldAt: day(40),
  })
  const own = [hearing, stage.id, map.id]
  const listed = async (now: Date) => {
    const { rows, changesAt } = await listOpenActivities('zh-CN', now, tx)
    return { rows: rows.filter(({ id }) => own.includes(id)), changesAt }
  }
  return { own, listed }
}

test('what is open is listed whatever its kind, the soonest to close first, and leaves at its end', () =>
  inRollback(async (tx) => {
    await tx.update(consultations).set({ deletedAt: day(-9) })
    const { own, listed } = await buildThree(tx)
    const { rows, changesAt } = await listed(day(1))
    expect(rows.map(({ id, daysLeft }) => [id, daysLeft])).toEqual([
      [own[0], 9],
      [own[1], 19],
      [own[2], 29],
    ])
    expect(rows.map(({ invitation }) => invitation)).toEqual([
      'hearings.status.applying',
      'consultations.status.open',
      'opinion.status.open',
    ])
    expect(rows[1]!.received!.key).toBe('unit.comments')
    expect(changesAt!.getTime()).toBeLessThanOrEqual(day(2).getTime())
    expect((await listed(day(10))).rows.map(({ id }) => id)).toEqual(own.slice(1))
    expect((await listed(new Date(day(20).getTime() - 1))).rows.map(({ daysLeft }) => daysLeft)).toEqual([0, 10])
    expect((await listed(day(20))).rows.map(({ id }) => id)).toEqual([own[2]])
    expect((await listed(day(30))).rows).toEqual([])
    expect((await listed(new Date(day(0).getTime() - DAY))).rows).toEqual([])
  }))

test('what is withdrawn is not listed', () =>
  inRollback(async (tx) => {
    const { own, listed } = await buildThree(tx)
    for (const table of [hearings, consultations, opinionMaps])
      await tx
        .update(table)
        .set({ deletedAt: day(1) })
        .where(inArray(table.id, own))
    expect((await listed(day(2))).rows).toEqual([])
  }))
