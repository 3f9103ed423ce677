import { eq, sql } from 'drizzle-orm'
import { atHourAfterDays } from '#app/features/consultations/manage/domain/local-time.ts'
import { createMap } from '#app/features/opinion/maps/create-map.server.ts'
import { publishMap } from '#app/features/opinion/maps/publish-map.server.ts'
import { seedStatements } from '#app/features/opinion/statements/seed-statements.server.ts'
import { translateStatement } from '#app/features/opinion/statements/translate-statement.server.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { Tx } from '#db/client.server.ts'
import { DEMO_CAMPS, demoMap, demoStatements } from '#db/demo/opinion-statements.server.ts'
import { DEMO_DISTRICTS } from '#db/demo/reference.server.ts'
import { domainEvents, matters, opinionMaps, opinionStatements } from '#db/schema/index.server.ts'
import { daysBefore } from './calendar.server.ts'
import { loadCast } from './cast.server.ts'

const DAYS = 9
/** The same numbers on every machine (mulberry32). */
function drawsFrom(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let x = Math.imul(state ^ (state >>> 15), 1 | state)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32
  }
}

/** An opinion map on the e-bikes, with made-up participants in three camps; its pages say that they are. */
export async function storeOpinionMap(tx: Tx, start: Date) {
  const office = (await loadCast(tx)).people.get('official1')!
  const [matter] = await tx.select().from(matters).where(eq(matters.slug, 'shared-ebikes'))
  const prepared = { db: tx, now: daysBefore(start, DAYS + 1, 15) }
  const { id: mapId } = await runCommand(
    createMap,
    office,
    { matterId: matter!.id, ...demoMap, access: 'open', moderatedFirst: true },
    prepared,
  )
  await runCommand(seedStatements, office, { mapId, lines: demoStatements.map(({ zh }) => zh).join('\n') }, prepared)
  const rows = await tx.select().from(opinionStatements).where(eq(opinionStatements.mapId, mapId))
  for (const { number, text } of rows) {
    const translation = demoStatements.find(({ zh }) => zh === text)!.en
    await runCommand(translateStatement, office, { mapId, statement: number, translation }, prepared)
  }
  const opened = daysBefore(start, DAYS, 9)
  await runCommand(
    publishMap,
    office,
    { mapId, closesAt: atHourAfterDays(start, 21, 18, env.TIME_ZONE).toISOString() },
    { db: tx, now: opened },
  )
  const votes = castVotes(new Map(rows.map(({ number, text }) => [text, number])), opened, start)
  await storeVotes(tx, { mapId, matterId: matter!.id }, votes, opened)
}

/** Two in three say who they are: younger and nearer the centre than the city. */
const drawFacts = (draw: () => number) => () => {
  const [says, age, sex, place] = [draw(), draw(), draw(), draw()]
  if (says > 0.66) return { birthYear: null, sex: null, district: null }
  const birthYear = age < 0.05 ? 1955 : age < 0.47 ? 1967 + Math.floor(age * 50) : 1992 + Math.floor(age * 14)
  const at = place < 0.36 ? 0 : place < 0.68 ? 1 : place < 0.84 ? 2 : place < 0.88 ? 3 : 4
  return { birthYear, sex: sex < 0.46 ? ('female' as const) : ('male' as const), district: DEMO_DISTRICTS[at]! }
}

type Vote = { participant: number; statement: number; vote: number; at: Date }
function castVotes(numberOf: ReadonlyMap<string, number>, opened: Date, start: Date): Vote[] {
  const draw = drawsFrom(4202)
  const votes: Vote[] = []
  const span = start.getTime() - opened.getTime() - 3_600_000
  let participant = 0
  for (const [camp, size] of DEMO_CAMPS.entries())
    for (let i = 0; i < size; i++) {
      participant += 1
      const came = opened.getTime() + span * draw() ** 1.4
      const patience = 0.3 + 0.7 * draw()
      let minute = 0
      for (const { zh, agree } of demoStatements) {
        const [looks, sure, side] = [draw(), draw(), draw()]
        if (looks > patience) continue
        const vote = sure < 0.12 ? 0 : side * 100 < agree[camp]! ? 1 : -1
        votes.push({ participant, statement: numberOf.get(zh)!, vote, at: new Date(came + 15_000 * minute++) })
      }
    }
  return votes
}

async function storeVotes(tx: Tx, { mapId, matterId }: { mapId: string; matterId: string }, votes: readonly Vote[], opened: Date) {
  const people = Math.max(...votes.map(({ participant }) => participant))
  const list = (of: (vote: Vote) => number) => `{${votes.map(of).join()}}`
  const facts = Array.from({ length: people }, drawFacts(drawsFrom(4203)))
  const facet = (of: (fact: (typeof facts)[number]) => string | number | null) => `{${facts.map((fact) => of(fact) ?? 'null').join()}}`
  await tx.execute(sql`insert into opinion_participants (map_id, number, matter_id, proof, joined_at, birth_year, sex, district)
    select ${mapId}::uuid, n, ${matterId}::uuid, 'simulated', ${opened.toISOString()}::timestamptz, year, sex, district
    from unnest(${facet((fact) => fact.birthYear)}::smallint[], ${facet((fact) => fact.sex)}::text[],
      ${facet((fact) => fact.district)}::text[]) with ordinality as g(year, sex, district, n)`)
  await tx.execute(sql`insert into opinion_votes (map_id, participant, statement, vote, matter_id, voted_at)
    select ${mapId}::uuid, p, s, v, ${matterId}::uuid, to_timestamp(at / 1000.0)
    from unnest(${list((v) => v.participant)}::int[], ${list((v) => v.statement)}::int[], ${list((v) => v.vote)}::smallint[],
      ${list((v) => v.at.getTime())}::float8[]) as g(p, s, v, at)`)
  await tx.update(opinionMaps).set({ lastParticipant: people, isSimulated: true }).where(eq(opinionMaps.id, mapId))
  await tx.insert(domainEvents).values({
    name: 'opinion.votes-imported',
    matterId,
    activityId: mapId,
    actorId: null,
    payload: { votes: votes.length },
    occurredAt: new Date(Math.max(...votes.map(({ at }) => at.getTime()))),
  })
}
