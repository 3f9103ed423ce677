import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commentPath, fillCommentForm } from '../support/load/comment-form.ts'
import {
  findOpenConsultation,
  type Installation,
  type OpenConsultation,
  signInCitizens,
  startInstallation,
} from '../support/load/installation.ts'

const TIMES = 100
let installation: Installation
let consultation: OpenConsultation
let cookies: string[]

beforeAll(async () => {
  installation = await startInstallation()
  consultation = await findOpenConsultation(installation.sql)
  cookies = await signInCitizens(installation.server.url, 2)
})
afterAll(() => installation?.stop())

const post = (path: string, cookie: string, body: string | URLSearchParams) =>
  fetch(`${installation.server.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: installation.server.url, 'content-type': 'application/x-www-form-urlencoded' },
    body,
  })
const hundredTimes = async (once: (n: number) => Promise<Response>) => {
  const answers = await Promise.all(Array.from({ length: TIMES }, (_, n) => once(n)))
  return answers.map((answer) => answer.status)
}

test('100 parallel identical posts store one comment, and all are told so', async () => {
  const { form, body } = fillCommentForm(consultation, 1_000_001)
  const statuses = await hundredTimes(() => post(commentPath(consultation), cookies[0]!, form))
  expect(new Set(statuses)).toEqual(new Set([303]))
  const [stored] = await installation.sql`select count(*)::int as n from comments where body = ${body}`
  expect(stored!.n).toBe(1)
})

test.each([
  ['with one key', () => 'the-same-key-for-all'],
  ['each with a key of its own', () => randomUUID()],
])('100 parallel endorsements of one comment by one person store one, %s', async (_name, keyOf) => {
  const { body, form } = fillCommentForm(consultation, Math.trunc(performance.now() * 1000))
  await post(commentPath(consultation), cookies[0]!, form)
  const [comment] = await installation.sql`select id from comments where body = ${body}`
  const path = `/consultations/${consultation.id}/comments/${comment!.id}`
  const statuses = await hundredTimes(() =>
    post(path, cookies[1]!, new URLSearchParams({ form: `endorse.${comment!.id}`, idempotencyKey: `${keyOf()}.${comment!.id}` })),
  )
  expect(statuses.filter((status) => status !== 303 && status !== 409)).toEqual([])
  const [stored] = await installation.sql`select endorsement_count as shown,
      (select count(*)::int from endorsements where comment_id = ${comment!.id}) as rows,
      (select count(*)::int from domain_events where name = 'consultations.comment-endorsed' and payload->>'commentId' = ${comment!.id}) as events
    from comments where id = ${comment!.id}`
  expect(stored).toEqual({ shown: 1, rows: 1, events: 1 })
})
