import { findOpenConsultation, signIn, startInstallation } from '../support/load/installation.ts'
import { storeComments } from '../support/load/many-comments.ts'
import { storeMap } from '../support/load/voted-map.ts'
import { fire, percentile, round } from './load.ts'
import { fireVotes } from './votes.ts'

const COMMENTS = 50_000
const PEOPLE = 33_334
const VOTES_EACH = 150
const VOTERS = 1000
const SECONDS = 20
const VOTES_PER_SECOND = 50
const PAGES_PER_SECOND = 4

/** The dashboard of a matter with 50,000 comments and 5 million votes, read by a visitor and by an official while votes come in. */
export async function benchDashboard() {
  const installation = await startInstallation()
  const { sql, server, stop } = installation
  try {
    const consultation = await findOpenConsultation(sql)
    await storeComments(sql, consultation.id, COMMENTS)
    const map = await storeMap(installation.sql, VOTERS)
    // Two camps: whose number is even agrees with statements whose number is.
    await sql`insert into opinion_participants (map_id, number, matter_id, proof, joined_at)
      select ${map.id}, n, ${map.matterId}, 'imported', now() from generate_series(1, ${PEOPLE}::int) n`
    await sql`insert into opinion_votes (map_id, participant, statement, vote, matter_id, voted_at)
      select ${map.id}, p, 1 + (p * 7 + s) % 200, case when (p * 31 + s * 17) % 9 = 0 then 0 when (p + s) % 2 = 0 then 1 else -1 end, ${map.matterId}, now()
      from generate_series(1, ${PEOPLE}::int) p, generate_series(1, ${VOTES_EACH}::int) s`
    await sql`update opinion_maps set last_participant = ${PEOPLE} where id = ${map.id}`
    await sql`analyze`
    const slug = 'shared-ebikes'
    const read = (cookie: string | undefined, limit: object) =>
      fire({
        url: `${server.url}/matters/${slug}/dashboard`,
        connections: 2,
        seconds: SECONDS,
        expect: 200,
        headers: { 'accept-encoding': 'gzip', ...(cookie ? { cookie } : {}) },
        ...limit,
      })
    const official = await signIn(server.url, 'official1@minyi.test')
    const first = await timed(() => fetch(`${server.url}/matters/${slug}/dashboard`).then((answer) => answer.text()))
    // The first vote starts the first analysis; the reading begins once it is there.
    await fireVotes(server.url, map, { seconds: 1, rate: 1 })
    const analysed = await waitForAnalysis(sql, map.id)
    const rate = { rate: PAGES_PER_SECOND }
    const [visitor, signedIn, votes] = await Promise.all([
      read(undefined, rate),
      read(official, rate),
      fireVotes(server.url, map, { seconds: SECONDS, rate: VOTES_PER_SECOND }),
    ])
    const times = ({ times: all, failures }: typeof visitor) => ({
      count: all.length,
      failures,
      p50ms: round(percentile(all, 0.5)),
      p95ms: round(percentile(all, 0.95)),
    })
    return {
      name: 'dashboard',
      comments: COMMENTS,
      votes: PEOPLE * VOTES_EACH,
      firstReadSeconds: first,
      firstAnalysisSeconds: analysed,
      visitor: times(visitor),
      official: times(signedIn),
      votesMeanwhile: { ...times(votes), perSecond: round(votes.count / votes.seconds, 1) },
    }
  } finally {
    await stop()
  }
}

async function timed(work: () => Promise<unknown>) {
  const began = performance.now()
  await work()
  return round((performance.now() - began) / 1000, 2)
}

async function waitForAnalysis(sql: Awaited<ReturnType<typeof startInstallation>>['sql'], mapId: string) {
  return timed(async () => {
    for (let tries = 0; tries < 1200; tries++) {
      const rows = await sql`select 1 from opinion_analyses where map_id = ${mapId}`
      if (rows.length > 0) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('No analysis after two minutes.')
  })
}
