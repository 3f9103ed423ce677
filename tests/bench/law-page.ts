import { get } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { commentPath, fillCommentForm } from '../support/load/comment-form.ts'
import { findOpenConsultation, type Installation, signInCitizens } from '../support/load/installation.ts'
import { waitFor } from '../support/wait-for.ts'

export const COMMENTS = 150

/** The demo's open consultation with exactly 150 comments that the public sees; returns its address and citizens' cookies. */
export async function prepareLawPage({ sql, server }: Installation, citizens: number) {
  const consultation = await findOpenConsultation(sql)
  const cookies = await signInCitizens(server.url, citizens)
  const [row] = await sql`select count(*) as n from comments where consultation_id = ${consultation.id}`
  for (let n = Number(row!.n); n < COMMENTS; n++) {
    const answer = await fetch(`${server.url}${commentPath(consultation)}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: cookies[0]!, origin: server.url },
      body: new URLSearchParams(fillCommentForm(consultation, n).form),
    })
    if (answer.status !== 303) throw new Error(`A comment was refused: ${answer.status}`)
  }
  await waitFor('all news told', async () => {
    const [waiting] = await sql`select count(*) as n from domain_events where position is null`
    return waiting!.n === '0'
  })
  return { consultation, cookies, url: `${server.url}/consultations/${consultation.id}` }
}

/** The answer as it travels: headers and the compressed bytes. */
export async function fetchRaw(url: string, headers: Record<string, string>) {
  return new Promise<{ status: number; headers: Record<string, string>; bytes: Buffer }>((resolve, reject) => {
    get(url, { headers }, async (res) => {
      const bytes = await buffer(res)
      resolve({ status: res.statusCode!, headers: res.headers as Record<string, string>, bytes })
    }).on('error', reject)
  })
}
