import { stringify } from 'csv-stringify/sync'
import { translatorFor } from '#app/i18n/all.server.ts'
import { type Locale, localised, textLanguage } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import type { CommentRow } from '../comments/cards.server.ts'
import type { Cursor } from '../comments/domain/cursor.ts'
import { nameOf } from '../comments/speaker.server.ts'
import { type EditionText, readEdition } from '../reading/texts.server.ts'
import { findTaken, type Taken } from '../suggestions/credits.server.ts'
import { listInOrder, requireReported } from './report.server.ts'
import { CSV_OPTIONS } from './tables.server.ts'

const BATCH = 500
export type Texts = Map<string, EditionText>

/** What the public record keeps of a comment. No address, no account, no note; withdrawn and hidden ones without words and name. */
function recordOf({ comment, author, response, agency }: CommentRow, texts: Texts, taken: Taken | undefined) {
  const state = comment.hiddenAt ? 'hidden' : comment.withdrawnAt ? 'withdrawn' : 'shown'
  const shown = state === 'shown'
  const name = nameOf(comment, author)
  const edition = texts.get(comment.versionId)!
  const cite = (language: 'zh' | 'en') => (comment.clauseId ? edition.citeOf(comment.clauseId, language) : '')
  return {
    id: comment.id,
    state,
    hiddenReason: state === 'hidden' ? comment.hiddenReason : null,
    clause: comment.clauseId ? (edition.keyOf(comment.clauseId) ?? null) : null,
    cite: { zh: cite('zh'), en: cite('en') },
    edition: edition.number,
    postedAt: comment.createdAt.toISOString(),
    author: shown ? name : null,
    kind: shown ? (name === null && comment.channel === 'web' ? 'deleted' : comment.authorKind) : null,
    channel: comment.channel,
    receiptNumber: comment.receiptNumber,
    stance: shown ? comment.stance : null,
    quote: shown ? (comment.selector?.exact ?? null) : null,
    body: shown ? comment.body : null,
    proposedText: shown ? comment.proposedText : null,
    language: comment.language,
    carried: taken ? placeOf(taken, texts) : null,
    endorsements: comment.endorsementCount,
    replies: comment.replyCount,
    response:
      response && agency
        ? {
            outcome: response.outcome,
            reason: response.reason,
            language: response.language,
            respondedAt: response.respondedAt.toISOString(),
            agency: agency.name,
          }
        : null,
  }
}
export type PublicRecord = ReturnType<typeof recordOf>

/** The clause of a later edition that carries what was said. */
function placeOf({ versionId, number, clauseId }: Taken, texts: Texts) {
  const edition = texts.get(versionId)!
  const cite = { zh: edition.citeOf(clauseId, 'zh'), en: edition.citeOf(clauseId, 'en') }
  return { edition: number, clause: edition.keyOf(clauseId) ?? null, cite }
}

/** All comments of a consultation in reading order, batch by batch. */
export async function* recordsOf(db: Db, consultationId: string): AsyncGenerator<PublicRecord[]> {
  const texts: Texts = new Map()
  let after: Cursor | null = null
  do {
    const { rows, next }: Awaited<ReturnType<typeof listInOrder>> = await listInOrder(db, consultationId, after, BATCH)
    yield await toRecords(db, consultationId, rows, texts)
    after = next
  } while (after)
}

export async function toRecords(db: Db, consultationId: string, rows: readonly CommentRow[], texts: Texts): Promise<PublicRecord[]> {
  const taken = await findTaken(
    db,
    rows.map(({ comment }) => comment.id),
  )
  for (const id of new Set([...rows.map(({ comment }) => comment.versionId), ...[...taken.values()].map(({ versionId }) => versionId)]))
    if (!texts.has(id)) texts.set(id, await readEdition(db, consultationId, id, true))
  return rows.map((row) => recordOf(row, texts, taken.get(row.comment.id)))
}

const COLUMNS = [
  'number',
  'clause',
  'cite',
  'edition',
  'postedAt',
  'author',
  'kind',
  'channel',
  'receipt',
  'stance',
  'quote',
  'body',
  'proposed',
  'endorsements',
  'replies',
  'state',
  'hiddenReason',
  'outcome',
  'reason',
  'respondedAt',
  'agency',
  'carried',
] as const

export async function* csvOf(db: Db, consultationId: string, locale: Locale) {
  const t = translatorFor(locale)
  yield `\ufeff${stringify([COLUMNS.map((column) => t(`consultations.report.column.${column}`))], CSV_OPTIONS)}`
  for await (const records of recordsOf(db, consultationId)) {
    if (records.length > 0)
      yield stringify(
        records.map((r) => {
          const cells: Record<(typeof COLUMNS)[number], string | number | null | undefined> = {
            number: r.id,
            clause: r.clause,
            cite: r.cite[textLanguage(locale)] || t('consultations.results.wholeDraft'),
            edition: r.edition,
            postedAt: r.postedAt,
            author: r.author,
            kind: r.kind && t.dynamic(`kind.${r.kind}`),
            channel: t(`consultations.channel.${r.channel}`),
            receipt: r.receiptNumber,
            stance: r.stance && t(`consultations.stance.${r.stance}`),
            quote: r.quote,
            body: r.body,
            proposed: r.proposedText,
            endorsements: r.endorsements,
            replies: r.replies,
            state: t.dynamic(`consultations.report.state.${r.state}`),
            hiddenReason: r.hiddenReason,
            outcome: r.response && t(`consultations.outcome.${r.response.outcome}`),
            reason: r.response?.reason,
            respondedAt: r.response?.respondedAt,
            agency: r.response && localised(r.response.agency, locale).text,
            carried:
              r.carried && t('consultations.report.carriedIn', { number: r.carried.edition, cite: r.carried.cite[textLanguage(locale)] }),
          }
          return COLUMNS.map((column) => cells[column] ?? '')
        }),
        CSV_OPTIONS,
      )
  }
}

async function* jsonOf(db: Db, head: object, consultationId: string) {
  yield `${JSON.stringify(head).slice(0, -1)},"comments":[`
  let first = true
  for await (const records of recordsOf(db, consultationId)) {
    if (records.length === 0) continue
    yield (first ? '\n' : ',\n') + records.map((record) => JSON.stringify(record)).join(',\n')
    first = false
  }
  yield '\n]}\n'
}

const encoder = new TextEncoder()
/** Sent batch by batch, as fast as the reader takes it. */
export const streamOf = (parts: AsyncGenerator<string>) =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })

export async function requireReportCsv(actor: Actor, consultationId: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const { head } = await requireReported(actor, consultationId, now, db)
  return streamOf(csvOf(db, head.consultation.id, locale))
}

/** The figures are the very ones of the results page. */
export async function requireReportJson(actor: Actor, consultationId: string, now: Date, db: Db = defaultDb) {
  const { head, figures, rows, reportedAt } = await requireReported(actor, consultationId, now, db)
  const { id, title, publishedAt, opensAt, closesAt, shortPeriodReason, unansweredReason, whatChanged } = head.consultation
  const about = {
    id,
    title,
    agency: head.agency,
    matter: head.matter,
    publishedAt,
    opensAt,
    closesAt,
    shortPeriodReason,
    reportedAt,
    whatChanged,
    unansweredReason,
  }
  return streamOf(jsonOf(db, { format: 'minyi-consultation-report/1', consultation: about, figures, charts: rows }, id))
}
