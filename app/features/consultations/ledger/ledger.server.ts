import type { Locale } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { publicUrl } from '#app/platform/env.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { readCursor, writeCursor } from '../comments/domain/cursor.ts'
import { aboutOf } from '../reading/queries.server.ts'
import { csvOf, type PublicRecord, recordsOf, streamOf, type Texts, toRecords } from '../results/export.server.ts'
import { requireResults } from '../results/queries.server.ts'
import { listInOrder } from '../results/report.server.ts'
import { isFiltered, type LedgerFilters } from './domain/filters.ts'
import { countRows, ledgerCondition } from './find-rows.server.ts'

const PAGE_SIZE = 50

/** The ledger is public from the day of publication: what was said, what became of it, and where it went. */
export async function requireLedger(actor: Actor, consultationId: string, now: Date, db: Db = defaultDb) {
  const results = await requireResults(actor, consultationId, now, db)
  if (!results.head.consultation.publishedAt) throw new AppError('not_found', 'problem.notFound')
  return results
}

export async function requireLedgerPage(
  actor: Actor,
  consultationId: string,
  request: { filters: LedgerFilters; after: string | null },
  locale: Locale,
  now: Date,
  db: Db = defaultDb,
) {
  const { head, figures, rows: charts } = await requireLedger(actor, consultationId, now, db)
  const { id } = head.consultation
  const { filters } = request
  const [after, condition] = [readCursor(request.after), ledgerCondition(id, filters)]
  const { rows, next } = await listInOrder(db, id, after, PAGE_SIZE, condition)
  const found = isFiltered(filters) || after ? await countRows(db, id, after, condition) : { n: figures.received, before: 0 }
  const texts: Texts = new Map()
  return {
    head,
    about: aboutOf(head, locale, now),
    figures,
    filters,
    found,
    articles: charts['stance-by-article'].map(({ key, edition, cite, n }) => ({ key, edition, cite, n })),
    records: await toRecords(db, id, rows, texts),
    next: next && writeCursor(next),
  }
}

export async function requireLedgerCsv(actor: Actor, consultationId: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const { head } = await requireLedger(actor, consultationId, now, db)
  return streamOf(csvOf(db, head.consultation.id, locale))
}

/**
 * A Web Annotation collection (https://www.w3.org/TR/annotation-model/#annotation-collection): one annotation for each comment, the answer
 * in schema.org's words.
 */
export async function requireLedgerJsonLd(actor: Actor, consultationId: string, now: Date, db: Db = defaultDb) {
  const { head, figures } = await requireLedger(actor, consultationId, now, db)
  return streamOf(jsonLdOf(db, head.consultation.id, head.consultation.title, figures.received))
}

const at = (path: string) => new URL(path, publicUrl).href
async function* jsonLdOf(db: Db, id: string, title: { zh: string; en?: string }, total: number) {
  const law = `/consultations/${id}`
  const collection = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { schema: 'http://schema.org/', minyi: at('/about#') }],
    id: at(`${law}/ledger`),
    type: 'AnnotationCollection',
    label: title.en ? [title.zh, title.en] : title.zh,
    total,
  }
  yield `${JSON.stringify(collection).slice(0, -1)},"first":{"id":"${at(`${law}/ledger.jsonld`)}","type":"AnnotationPage","startIndex":0,"items":[`
  let first = true
  for await (const records of recordsOf(db, id)) {
    if (records.length === 0) continue
    yield (first ? '\n' : ',\n') + records.map((record) => JSON.stringify(annotationOf(law, record))).join(',\n')
    first = false
  }
  yield '\n]}}\n'
}

const clauseAt = (law: string, clause: string | null, edition: number) =>
  at(clause ? `${law}/clauses/${clause}?v=${edition}` : `${law}?v=${edition}`)
function annotationOf(law: string, record: PublicRecord) {
  const { id, stance, body, proposedText, language, author, kind, quote, response, carried } = record
  const text = (value: string, purpose: string) => ({ type: 'TextualBody', value, format: 'text/markdown', language, purpose })
  return {
    id: at(`${law}/comments/${id}`),
    type: 'Annotation',
    created: record.postedAt,
    'minyi:state': record.state,
    'minyi:channel': record.channel,
    ...(record.receiptNumber === null ? {} : { 'minyi:receiptNumber': record.receiptNumber }),
    ...(author ? { creator: { type: kind === 'organisation' ? 'Organization' : 'Person', name: author } } : {}),
    ...(body === null
      ? {}
      : {
          body: [
            text(body, 'commenting'),
            ...(proposedText === null ? [] : [text(proposedText, 'editing')]),
            { type: 'TextualBody', value: stance, purpose: 'classifying' },
          ],
        }),
    target: {
      source: clauseAt(law, record.clause, record.edition),
      ...(quote === null ? {} : { selector: { type: 'TextQuoteSelector', exact: quote } }),
    },
    'schema:upvoteCount': record.endorsements,
    ...(response
      ? {
          'schema:acceptedAnswer': {
            type: 'schema:Answer',
            'minyi:outcome': response.outcome,
            'schema:text': response.reason,
            'schema:inLanguage': response.language,
            'schema:dateCreated': response.respondedAt,
            'schema:author': { type: 'schema:GovernmentOrganization', 'schema:name': response.agency.zh },
          },
        }
      : {}),
    ...(carried ? { 'minyi:carriedBy': clauseAt(law, carried.clause, carried.edition) } : {}),
  }
}
