import { sql } from 'drizzle-orm'
import type { NewEvent } from '#app/platform/command.server.ts'
import { defineGroupCommand } from '#app/platform/command-group.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { CastVoteInput } from '../inputs.ts'
import { type Ballot, judge, look, type Seen, type Voted } from './judge-votes.server.ts'
import { rememberVote } from './next-statement.server.ts'
import type { Caller } from './participants.server.ts'
import { type Changed, eventsOf } from './votes-cast.server.ts'

export type VoteStored = { participant: number; statement: number; vote: -1 | 0 | 1 }

/** Agree, disagree or pass; the last vote counts, the one before it is kept. Many at once share a transaction. */
export const castVote = defineGroupCommand({
  name: 'opinion.cast-vote',
  input: CastVoteInput,
  look,
  async write(tx, given: readonly (Ballot & { seen: Seen })[], now) {
    const judged = await judge(tx, given, now)
    const allowed = judged.filter((one): one is Voted => !(one instanceof AppError))
    const events = allowed.length > 0 ? await storeVotes(tx, allowed, now) : []
    return { outcomes: judged.map((one) => (one instanceof AppError ? one : storedOf(one))), events }
  },
})
/** Votes, and gives all the votes of that person. */
export async function vote(caller: Caller, ballot: { mapId: string }) {
  const { participant, statement, vote: side } = await castVote.run(caller, ballot)
  return { participant, votes: await rememberVote(ballot.mapId, participant, statement, side) }
}

const storedOf = ({ participant, statement, vote }: Voted): VoteStored => ({ participant, statement, vote })

/** One row each for the last vote of everybody on a statement, and one event for each map, with what changed. */
async function storeVotes(tx: Tx, allowed: readonly Voted[], now: Date): Promise<NewEvent[]> {
  const last = new Map(allowed.map((one) => [`${one.map.id} ${one.participant} ${one.statement}`, one]))
  const rows = [...last.values()].sort(inOrder)
  const array = (of: (one: Voted) => string | number) => `{${rows.map(of).join()}}`
  const given = sql`unnest(${array(({ map }) => map.id)}::uuid[], ${array(({ participant }) => participant)}::int[],
    ${array(({ statement }) => statement)}::int[], ${array(({ vote }) => vote)}::smallint[], ${array(({ map }) => map.matterId)}::uuid[])
    as g(map_id, participant, statement, vote, matter_id)`
  const at = now.toISOString()
  // Sent together, carried out one after the other: what others store at this moment is waited for by the first, seen by the second.
  const [added, changed] = await Promise.all([
    tx.execute(sql`insert into opinion_votes (map_id, participant, statement, vote, matter_id, voted_at)
      select map_id, participant, statement, vote, matter_id, ${at}::timestamptz from ${given}
      on conflict (map_id, participant, statement) do nothing returning map_id, participant, statement, vote`),
    tx.execute(sql`with was as (
        select v.*, g.vote as now from opinion_votes v join ${given} using (map_id, participant, statement) where v.vote <> g.vote for update of v
      ), kept as (
        insert into opinion_earlier_votes (map_id, participant, statement, vote, matter_id, voted_at)
        select map_id, participant, statement, vote, matter_id, voted_at from was
      ), voted as (
        update opinion_votes v set vote = was.now, voted_at = ${at}::timestamptz from was
        where (v.map_id, v.participant, v.statement) = (was.map_id, was.participant, was.statement)
      ) select map_id, participant, statement, now as vote, vote as earlier from was`),
  ])
  return eventsOf([...added, ...changed] as unknown as Changed[], rows)
}

/** The same order everywhere, so that two transactions never wait for each other. */
const inOrder = (a: Voted, b: Voted) =>
  a.map.id < b.map.id ? -1 : a.map.id > b.map.id ? 1 : a.participant - b.participant || a.statement - b.statement
