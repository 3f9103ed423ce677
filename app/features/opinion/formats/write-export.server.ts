import { stringify } from 'csv-stringify/sync'
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Actor } from '#app/platform/actor.ts'
import { publicUrl } from '#app/platform/env.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { opinionStatements } from '#db/schema/index.server.ts'
import { idOf } from '../analysis/columns.ts'
import { findAnalysis } from '../analysis/results.server.ts'
import { type OpinionMap, requireVisibleMap } from '../load.server.ts'
import { stateOf } from '../votes/map-state.server.ts'
import { days, positions } from './write-tables.server.ts'

const BATCH = 20_000
const CSV = { escape_formulas: true }
const lines = (rows: readonly (readonly unknown[])[]) => stringify(rows as unknown[][], CSV)
export const EXPORTS = ['summary', 'comments', 'votes', 'participants-votes', 'map', 'days'] as const
export type Export = (typeof EXPORTS)[number]

/** A file of the map: four in Polis's export format, and two tables of ours. People have numbers alone. Not found where the reader may not see the map. */
export async function requireExport(
  actor: Actor,
  mapId: string,
  file: Export,
  now: Date,
  db: Db = defaultDb,
): Promise<AsyncGenerator<string>> {
  const map = await requireVisibleMap(db, actor, mapId, now)
  return { summary, comments, votes, 'participants-votes': participants, map: positions, days }[file](db, map)
}

async function* summary(db: Db, { id, title, question, isSimulated }: OpinionMap) {
  const state = await stateOf(id, db)
  const [row] = await db.execute(sql`select count(distinct s.author) as commenters, count(*) as comments from opinion_statements s
    where s.map_id = ${id} and s.approved_at is not null`)
  const { commenters, comments: count } = row as { commenters: string; comments: string }
  const analysis = await findAnalysis(id, db)
  yield lines([
    ['topic', title.zh],
    ['url', new URL(`/opinion/${id}`, publicUrl).href],
    ['voters', state.voters.size],
    ['voters-in-conv', analysis?.result.grouped ?? 0],
    ['commenters', commenters],
    ['comments', count],
    ['groups', analysis?.result.status === 'groups' ? analysis.result.k : 0],
    ['conversation-description', question.zh],
    ...(state.unverified.size > 0
      ? [
          ['unverified-voters', state.unverified.size],
          ['unverified-votes', state.unverifiedVotes],
        ]
      : []),
    ...(isSimulated ? [['simulated', 'true']] : []),
  ])
}

async function* comments(db: Db, { id, access }: OpinionMap) {
  const state = await stateOf(id, db)
  const rows = await db
    .select()
    .from(opinionStatements)
    .where(and(eq(opinionStatements.mapId, id), isNotNull(opinionStatements.approvedAt)))
    .orderBy(asc(opinionStatements.number))
  yield lines([
    [
      'timestamp',
      'datetime',
      'comment-id',
      'author-id',
      'agrees',
      'disagrees',
      'passes',
      'moderated',
      'comment-body',
      'comment-body-translated',
      ...(access === 'open' ? ['unverified-agrees', 'unverified-disagrees', 'unverified-passes'] : []),
    ],
  ])
  yield lines(
    rows.map(({ number, author, text, translation, createdAt, hiddenAt }) => {
      const { agree, disagree, pass } = state.tallyOf(number)
      const apart = state.unverifiedOf(number)
      return [
        createdAt.getTime(),
        createdAt.toISOString(),
        number,
        author ?? 0,
        agree,
        disagree,
        pass,
        hiddenAt ? -1 : 1,
        text,
        translation ?? '',
        ...(access === 'open' ? [apart.agree, apart.disagree, apart.pass] : []),
      ]
    }),
  )
}

type VoteRow = { participant: number; statement: number; vote: number; at: string }
/** Every vote there was, those that were changed later included. */
async function* votes(db: Db, { id }: OpinionMap) {
  yield lines([['timestamp', 'datetime', 'comment-id', 'voter-id', 'vote']])
  let after: VoteRow = { participant: -1, statement: -1, vote: 0, at: '-infinity' }
  for (;;) {
    const rows = (await db.execute(sql`select participant, statement, vote, voted_at as at from (
        select participant, statement, vote, voted_at from opinion_votes where map_id = ${id} and (participant, statement) >= (${after.participant}, ${after.statement})
        union all select participant, statement, vote, voted_at from opinion_earlier_votes where map_id = ${id} and (participant, statement) >= (${after.participant}, ${after.statement})) v
      where (participant, statement, voted_at) > (${after.participant}, ${after.statement}, ${after.at}::timestamptz)
      order by participant, statement, voted_at limit ${BATCH}`)) as unknown as VoteRow[]
    if (rows.length > 0)
      yield lines(
        rows.map(({ participant, statement, vote, at }) => [Date.parse(at), new Date(at).toISOString(), statement, participant, vote]),
      )
    if (rows.length < BATCH) return
    after = rows.at(-1)!
  }
}

/** One row for each voter: group, how they voted in sum, and their last vote on each statement. */
async function* participants(db: Db, { id }: OpinionMap) {
  const [numbers, analysis] = await Promise.all([
    db
      .select({ number: opinionStatements.number })
      .from(opinionStatements)
      .where(and(eq(opinionStatements.mapId, id), isNotNull(opinionStatements.approvedAt)))
      .orderBy(asc(opinionStatements.number)),
    findAnalysis(id, db),
  ])
  const all = numbers.map(({ number }) => number)
  const people = analysis?.result.people
  const groups =
    analysis?.result.status === 'groups' ? new Map(people!.ids.map((one, i) => [one, people!.group[i]!])) : new Map<string, number>()
  yield lines([['participant', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree', ...all.map(String)]])
  let after = -1
  for (;;) {
    const rows = (await db.execute(sql`select v.participant, array_agg(v.statement) as statements, array_agg(v.vote) as votes,
        (select count(*)::int from opinion_statements s where s.map_id = ${id} and s.author = v.participant and s.approved_at is not null) as written
      from opinion_votes v where v.map_id = ${id} and v.participant > ${after} group by v.participant order by v.participant limit 2000`)) as unknown as {
      participant: number
      statements: number[]
      votes: number[]
      written: number
    }[]
    if (rows.length === 0) return
    yield lines(
      rows.map(({ participant, statements, votes: cast, written }) => {
        const of = new Map(statements.map((statement, i) => [statement, cast[i]!]))
        const count = (vote: number) => cast.filter((one) => one === vote).length
        const group = groups.get(idOf(participant)) ?? -1
        return [
          participant,
          group < 0 ? '' : group,
          written,
          cast.length,
          count(1),
          count(-1),
          ...all.map((number) => of.get(number) ?? ''),
        ]
      }),
    )
    after = rows.at(-1)!.participant
  }
}

/** The analysis as it was stored. */
export async function requireAnalysisJson(actor: Actor, mapId: string, now: Date, db: Db = defaultDb) {
  const map = await requireVisibleMap(db, actor, mapId, now)
  const analysis = await findAnalysis(map.id, db)
  if (!analysis) throw new AppError('not_found', 'problem.notFound')
  const { result, computedAt, position } = analysis
  const { unverified } = await stateOf(map.id, db)
  // Numbers of those known by a cookie alone; they are counted in all that follows.
  const apart = unverified.size > 0 ? { unverified: [...unverified].sort((a, b) => a - b).map(idOf) } : {}
  return { format: 'minyi-opinion-analysis/1', map: map.id, computedAt: computedAt.toISOString(), position, ...apart, ...result }
}
