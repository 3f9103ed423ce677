import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { addFollowed, type Followed, followAtRandom, NO_COMMENTS } from '../support/lineage/comments.ts'
import { EDITS, MIXED } from '../support/lineage/measure.ts'
import { editAtRandom } from '../support/lineage/random-edits.ts'
import { buildLongText, demoText, listTexts, printChinese, type Text } from '../support/lineage/texts.ts'
import { commentPath, fillCommentForm } from '../support/load/comment-form.ts'
import { type Installation, type OpenConsultation, signIn, startInstallation } from '../support/load/installation.ts'
import { storeComments } from '../support/load/many-comments.ts'
import { peakBytes } from '../support/load/process-usage.ts'
import { sendForm } from '../support/load/send-form.ts'
import { runCli } from '../support/run-cli.ts'
import { percentile, round } from './load.ts'

const TITLE = '某市长篇办法'
const SEEDS = 20
const PER_SEED = 500
const ARTICLES = 300
const COMMENTS = 10_000

const rates = ({ strays, survivors, exact, ...counts }: Followed) => ({
  ...counts,
  survivors,
  exact,
  exactShare: round(exact / survivors, 4),
})

/** Random edits of known descent: what becomes of comments on each text. */
const followAll = (texts: readonly Text[]) =>
  Object.fromEntries(
    Object.entries(EDITS).map(([name, edits]) => {
      let whole = NO_COMMENTS
      const byText = texts.map(({ name: text, clauses, strange, language }) => {
        let all = NO_COMMENTS
        for (let seed = 1; seed <= SEEDS; seed++) all = addFollowed(all, followAtRandom(clauses, strange, edits, PER_SEED, seed, language))
        whole = addFollowed(whole, all)
        return [text, round(all.exact / all.survivors, 4)] as const
      })
      return [name, { ...rates(whole), exactShareByText: Object.fromEntries(byText) }]
    }),
  )

/** The job of a real installation, with people who read and write meanwhile. */
async function publish(installation: Installation) {
  const { sql, server, database } = installation
  const older = buildLongText(ARTICLES)
  const newer = editAtRandom(older, demoText('waste.zh'), MIXED, 1).clauses
  const file = path.join(database.dataDir, 'long.md')
  writeFileSync(file, printChinese(TITLE, older))
  const made = await runCli(['draft', 'import', file, '--agency', 'transport', '--days', '31'], { DATABASE_URL: database.url })
  if (made.code !== 0) throw new Error(made.stderr)
  const { id } = JSON.parse(made.stdout)
  await storeComments(sql, id, COMMENTS)
  const [official, citizen] = [await signIn(server.url, 'official1@minyi.test'), await signIn(server.url, 'citizen1@minyi.test')]
  const office = `${server.url}/office/consultations/${id}`
  await sendForm(`${office}/draft`, official, {
    form: 'confirm',
    encoding: 'text',
    fileName: 'next.md',
    content: printChinese(TITLE, newer),
  })
  const [clause] = await sql`select k.key from clauses k join draft_versions v on v.id = k.version_id
    where v.consultation_id = ${id} and v.number = 1 and k.kind = 'article' order by k.ordinal limit 1`
  const consultation = { id, clauseKey: clause!.key, edition: 1 } as OpenConsultation

  const began = performance.now()
  await sendForm(`${office}/edition`, official, { form: 'request-edition', consultationId: id })
  const [posts, reads]: number[][] = [[], []]
  const timed = async (times: number[], act: () => Promise<Response>, status: number) => {
    const from = performance.now()
    const answer = await act()
    await answer.arrayBuffer()
    if (answer.status !== status) throw new Error(`Refused meanwhile: ${answer.status}`)
    times.push(performance.now() - from)
  }
  const isPublished = async () =>
    (await sql`select 1 from draft_versions where consultation_id = ${id} and number = 2 and published_at is not null`).length > 0
  let peak = 0
  for (let n = 0; !(await isPublished()); n++) {
    peak = Math.max(peak, peakBytes(server.child.pid!))
    const form = new URLSearchParams(fillCommentForm(consultation, n).form)
    const headers = { cookie: citizen, origin: server.url }
    await timed(
      posts!,
      () => fetch(`${server.url}${commentPath(consultation)}`, { method: 'POST', redirect: 'manual', headers, body: form }),
      303,
    )
    await timed(reads!, () => fetch(`${server.url}/consultations/${id}`), 200)
    if (performance.now() - began > 120_000) throw new Error('Not published within two minutes.')
    await setTimeout(20)
  }
  const seconds = round((performance.now() - began) / 1000, 2)
  const states = await sql`select c.anchor, count(*)::int as n from comments c where c.consultation_id = ${id} group by c.anchor`
  const times = (all: number[]) => ({ count: all.length, p50ms: round(percentile(all, 0.5), 1), maxMs: round(Math.max(...all), 1) })
  return {
    articles: ARTICLES,
    comments: COMMENTS,
    seconds,
    anchors: Object.fromEntries(states.map(({ anchor, n }) => [anchor, n])),
    meanwhile: { posts: times(posts!), reads: times(reads!) },
    serverPeakMB: round(peak / 1e6, 1),
  }
}

/** Comments carried to the next edition: how right (known descent), and how fast through the job. */
export async function benchReanchor() {
  const texts = await listTexts()
  const installation = await startInstallation()
  try {
    const job = await publish(installation)
    const edits = followAll(texts)
    return { name: 'reanchor', unit: 's', job, seeds: SEEDS, edits, peakMB: round(process.resourceUsage().maxRSS / 1000, 1) }
  } finally {
    await installation.stop()
  }
}
