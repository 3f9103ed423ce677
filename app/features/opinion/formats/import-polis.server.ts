import { eq, inArray, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { SYSTEM } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { db } from '#db/client.server.ts'
import type { Localised } from '#db/schema/accounts.server.ts'
import { matters, opinionEarlierVotes, opinionMaps, opinionParticipants, opinionStatements, opinionVotes } from '#db/schema/index.server.ts'
import { languageOf } from '../domain/language.ts'
import { MOST_STATEMENTS } from '../domain/votes/joint-counts.ts'
import { FormatError } from './csv-table.ts'
import { finishImport } from './finish-import.server.ts'
import type { PolisExport } from './polis-export.ts'

const BATCH = 10_000
type Home = { agencyId: string; officialId: string; source: Localised | null; isSimulated: boolean }
type Vote = { participant: number; statement: number; vote: number; at: number }

/**
 * A conversation from Polis's export format as a closed map of a matter of its own. Participants and statements keep their numbers, so that
 * whoever analyses the same folder gets the same hash. Nobody sees any of it before the last step; what fails on the way is removed.
 */
export async function importPolis(given: PolisExport, home: Home, now: Date) {
  const mapId = uuidv7()
  const matterId = uuidv7()
  if (given.statements.length > MOST_STATEMENTS)
    throw new FormatError(`An opinion map takes at most ${MOST_STATEMENTS} statements; there are ${given.statements.length}.`)
  const statements = given.statements.map((one) => ({ ...one, number: wholeOf('comment-id', one.id) }))
  const votes = votesOf(given)
  const times = votes.map(({ at }) => at)
  const [first, last] = [Math.min(...extremes(times)), Math.max(...extremes(times))]
  const title = { zh: given.summary.topic?.trim() || mapId }
  const question = { zh: given.summary['conversation-description']?.trim() || title.zh }
  const people = [
    ...new Set([
      ...votes.map(({ participant }) => participant),
      ...statements.flatMap(({ authorId }) => (/^\d+$/.test(authorId) ? [Number(authorId)] : [])),
    ]),
  ]
  try {
    await db.insert(matters).values({
      id: matterId,
      agencyId: home.agencyId,
      slug: `opinion-${mapId.slice(-8)}`,
      title,
      summary: question,
      createdBy: home.officialId,
      createdAt: now,
    })
    await db.insert(opinionMaps).values({
      id: mapId,
      matterId,
      agencyId: home.agencyId,
      title,
      question,
      access: 'account',
      moderatedFirst: true,
      isSimulated: home.isSimulated,
      source: home.source ?? sourceOf(given),
      createdBy: home.officialId,
      createdAt: now,
      lastParticipant: Math.max(0, ...extremes(people)),
      lastStatement: Math.max(0, ...statements.map(({ number }) => number)),
    })
    await db.insert(opinionStatements).values(
      statements.map(({ number, text, authorId, at, moderated }) => ({
        mapId,
        matterId,
        number,
        text: text || '–',
        language: languageOf(text),
        author: /^\d+$/.test(authorId) ? Number(authorId) : null,
        createdAt: Number.isFinite(at) ? new Date(at) : now,
        approvedAt: now,
        hiddenAt: moderated === -1 ? now : null,
        hiddenReason: null,
      })),
    )
    for (const part of parts(people)) await storePeople(mapId, matterId, part, new Date(first))
    const { counted, earlier } = settle(votes)
    for (const part of parts(counted)) await storeVotes('opinion_votes', mapId, matterId, part)
    for (const part of parts(earlier)) await storeVotes('opinion_earlier_votes', mapId, matterId, part)
    await runCommand(
      finishImport,
      SYSTEM,
      { mapId, opensAt: new Date(first), closesAt: new Date(last + 60_000), votes: counted.length },
      { now },
    )
    return {
      mapId,
      matterId,
      participants: new Set(votes.map(({ participant }) => participant)).size,
      statements: statements.length,
      votes: counted.length,
      changed: earlier.length,
    }
  } catch (error) {
    for (const table of [opinionVotes, opinionEarlierVotes, opinionParticipants, opinionStatements])
      await db.delete(table).where(eq(table.mapId, mapId))
    await db.delete(opinionMaps).where(eq(opinionMaps.id, mapId))
    await db.delete(matters).where(inArray(matters.id, [matterId]))
    throw error
  }
}

function wholeOf(column: string, id: string): number {
  if (!/^\d{1,9}$/.test(id)) throw new FormatError(`The ${column} "${id}" is not a whole number.`)
  return Number(id)
}
function votesOf({ votes }: PolisExport): Vote[] {
  const [people, texts] = [votes.participants.map((id) => wholeOf('voter-id', id)), votes.statements.map((id) => wholeOf('comment-id', id))]
  return Array.from(votes.vote, (vote, i) => ({
    participant: people[votes.participant[i]!]!,
    statement: texts[votes.statement[i]!]!,
    vote,
    at: votes.at[i]!,
  }))
}
/** The last of a person on a statement counts (of two at the same instant the lower value, as in the analysis). */
function settle(votes: readonly Vote[]) {
  const last = new Map<string, Vote>()
  const earlier: Vote[] = []
  for (const vote of votes.toSorted((a, b) => a.at - b.at || b.vote - a.vote)) {
    const key = `${vote.participant} ${vote.statement}`
    const before = last.get(key)
    if (before) earlier.push(before)
    last.set(key, vote)
  }
  return { counted: [...last.values()], earlier }
}
const extremes = (numbers: readonly number[]): [number, number] =>
  numbers.reduce<[number, number]>(([low, high], n) => [Math.min(low, n), Math.max(high, n)], [Number.POSITIVE_INFINITY, 0])
const sourceOf = ({ summary }: PolisExport): Localised => ({
  zh: `数据由 Polis 导出${summary.url ? `：${summary.url}` : ''}`,
  en: `Data exported from Polis${summary.url ? `: ${summary.url}` : ''}`,
})

function* parts<T>(all: readonly T[]) {
  for (let at = 0; at < all.length; at += BATCH) yield all.slice(at, at + BATCH)
}
const storePeople = (mapId: string, matterId: string, numbers: readonly number[], joined: Date) =>
  db.execute(sql`insert into opinion_participants (map_id, number, matter_id, proof, joined_at)
    select ${mapId}::uuid, n, ${matterId}::uuid, 'imported', ${joined.toISOString()}::timestamptz from unnest(${`{${numbers.join()}}`}::int[]) n`)
const storeVotes = (table: 'opinion_votes' | 'opinion_earlier_votes', mapId: string, matterId: string, votes: readonly Vote[]) => {
  const list = (of: (vote: Vote) => number) => `{${votes.map(of).join()}}`
  return db.execute(sql`insert into ${sql.identifier(table)} (map_id, participant, statement, vote, matter_id, voted_at)
    select ${mapId}::uuid, p, s, v, ${matterId}::uuid, to_timestamp(at / 1000.0)
    from unnest(${list((v) => v.participant)}::int[], ${list((v) => v.statement)}::int[], ${list((v) => v.vote)}::smallint[], ${list((v) => v.at)}::float8[]) as g(p, s, v, at)`)
}
