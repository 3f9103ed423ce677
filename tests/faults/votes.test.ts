import { randomInt } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { type OwnInstallation, startOwnInstallation } from '../support/load/own-installation.ts'
import { STATEMENTS, storeMap, type VotedMap } from '../support/load/voted-map.ts'
import { startVoters } from '../support/load/voters.ts'
import { waitFor } from '../support/wait-for.ts'

const PEOPLE = 48
const KILLS = process.env.MINYI_FAULTS === 'short' ? 3 : 9

test(`${KILLS} kills, every third of PostgreSQL: of votes that share transactions none that was acknowledged is lost or another`, async () => {
  const installation = await startOwnInstallation()
  try {
    const map = await installation.withDatabase((sql) => storeMap(sql, PEOPLE))
    const voters = startVoters(installation.url, map)
    for (let kill = 0; kill < KILLS; kill++) {
      await new Promise((resolve) => setTimeout(resolve, randomInt(100, 900)))
      if (kill % 3 === 2) await installation.killDatabase()
      else await installation.killServer()
      const before = voters.acknowledged()
      await waitFor('a vote is accepted again', () => voters.acknowledged() > before, 30_000)
    }
    await voters.stop()

    expect(await storedVotes(installation, map)).toEqual(sorted(voters.accepted))
    expect(await votesOfLog(installation, map)).toEqual(sorted(voters.accepted))
    expect(voters.acknowledged()).toBeGreaterThan(PEOPLE * KILLS)
    console.log(JSON.stringify({ acknowledged: voters.acknowledged(), sentAgain: voters.repeated() }))
    await waitFor('the counts of the page are those of the table', () => countsAgree(installation, map, voters.accepted), 30_000, 250)
  } finally {
    await installation.stop()
  }
})

/** `account statement` and the vote. */
const sorted = (votes: ReadonlyMap<string, number>) => [...votes].sort(([a], [b]) => (a < b ? -1 : 1))

const storedVotes = ({ withDatabase }: OwnInstallation, map: VotedMap) =>
  withDatabase(async (sql) => {
    const rows = await sql`select p.account_id, v.statement, v.vote from opinion_votes v
      join opinion_participants p on p.map_id = v.map_id and p.number = v.participant where v.map_id = ${map.id}`
    return sorted(new Map(rows.map((row) => [`${row.account_id} ${row.statement}`, row.vote])))
  })

/** The last vote of each by the event log alone; a vote that changes another says which one it found. */
const votesOfLog = ({ withDatabase }: OwnInstallation, map: VotedMap) =>
  withDatabase(async (sql) => {
    const accounts = new Map(
      (await sql`select number, account_id from opinion_participants where map_id = ${map.id}`).map((row) => [row.number, row.account_id]),
    )
    const events =
      await sql`select payload from domain_events where name = 'opinion.votes-cast' and activity_id = ${map.id} order by position`
    const votes = new Map<string, number>()
    for (const line of events.flatMap(({ payload }) => payload.votes as string[])) {
      const [participant, statement, vote, earlier] = line.split(' ').map(Number)
      const key = `${accounts.get(participant)} ${statement}`
      expect(votes.get(key)).toBe(earlier)
      votes.set(key, vote!)
    }
    return sorted(votes)
  })

/** What the server counts in its memory, as it exports it. */
async function countsAgree({ url }: OwnInstallation, map: VotedMap, accepted: ReadonlyMap<string, number>) {
  const answer = await fetch(`${url}/opinion/${map.id}/comments.csv`)
  if (!answer.ok) return false
  const counted = new Map<string, number>()
  for (const [key, vote] of accepted) {
    const name = `${key.split(' ')[1]} ${vote}`
    counted.set(name, (counted.get(name) ?? 0) + 1)
  }
  const of = (statement: string, vote: number) => String(counted.get(`${statement} ${vote}`) ?? 0)
  const rows = parse(await answer.text(), { columns: true, bom: true }) as Record<string, string>[]
  return (
    rows.length === STATEMENTS &&
    rows.every((row) => {
      const id = row['comment-id']!
      return row.agrees === of(id, 1) && row.disagrees === of(id, -1) && row.passes === of(id, 0)
    })
  )
}
