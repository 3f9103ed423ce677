import { isLocale, type Locale, localised, textLanguage } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import type { Sort } from '../comments/domain/cursor.ts'
import { oneOf } from '../comments/domain/filters.ts'
import { keptComments, type Place, publish, readMine } from '../comments/queries.server.ts'
import { daysLeft } from '../domain/period.ts'
import { traceClause } from '../lineage/trace.server.ts'
import { type Credits, listCredits, nameCredits } from '../suggestions/credits.server.ts'
import { findClause, type TextLanguage } from './domain/law-text.ts'
import { readFigures } from './figures.server.ts'
import { type Head, requireHead } from './head.server.ts'
import { keep } from './kept.server.ts'
import { type EditionText, readEdition } from './texts.server.ts'

export const MARGIN_SIZE = 15
const NAMED_CREDITS = 3
const MARGIN_SORTS = ['endorsed', 'newest', 'unanswered'] as const
export type MarginSort = (typeof MARGIN_SORTS)[number]
export type LawRequest = { clause: string | null; edition: number | null; text: TextLanguage | null; sort: MarginSort }

export function readLawRequest(params: URLSearchParams): LawRequest {
  return {
    clause: params.get('clause') || null,
    edition: readNumber(params.get('v')),
    text: oneOf(['zh', 'en'] as const, params.get('text')) ?? null,
    sort: oneOf(MARGIN_SORTS, params.get('sort')) ?? 'endorsed',
  }
}
/** An edition number; nonsense names no edition. */
export const readNumber = (text: string | null) => (text ? (/^\d{1,4}$/.test(text) ? Number(text) : -1) : null)

export const figuresOf = (db: Db, head: Head, edition: EditionText) =>
  keep(db, head.consultation.id, head.stamp, `figures ${head.shown.id}`, () =>
    readFigures(db, head.consultation.id, head.shown.id, edition),
  )

/** An article stands for all that is in it. */
export function placeOf(edition: EditionText, key: string | null): Place {
  if (key === 'whole' || key === 'orphaned') return key
  const clauseId = key ? edition.idOf(key) : undefined
  return clauseId ? { clauseId, articleId: edition.articleIdOf(key!) } : null
}

/** What every page of a consultation says about it. */
export function aboutOf({ consultation, agency, matter, status, shown, current, editions }: Head, locale: Locale, now: Date) {
  const { id, opensAt, closesAt, publishedAt, reportedAt, shortPeriodReason, asksRealName, answersDueAt } = consultation
  return {
    id,
    status,
    title: localised(consultation.title, locale),
    summary: localised(consultation.summary, locale),
    agency: { slug: agency.slug, name: localised(agency.name, locale) },
    matter: { slug: matter.slug, title: localised(matter.title, locale) },
    opensAt: opensAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
    publishedAt: publishedAt?.toISOString() ?? null,
    reportedAt: reportedAt?.toISOString() ?? null,
    answersDueAt: answersDueAt?.toISOString() ?? null,
    shortPeriodReason,
    asksRealName,
    daysLeft: status === 'open' ? daysLeft(closesAt!, now) : status === 'announced' ? daysLeft(opensAt!, now) : 0,
    edition: shown.number,
    currentEdition: current.number,
    editions: editions.map((edition) => edition.number),
  }
}
export type About = ReturnType<typeof aboutOf>

/** The law page: text, figures for each article, and the comments of the chosen clause (else the most endorsed of all). */
export async function readLawPage(
  actor: Actor,
  consultationId: string,
  request: LawRequest,
  locale: Locale,
  now: Date,
  db: Db = defaultDb,
) {
  const head = await requireHead(db, actor, consultationId, now, request.edition)
  const edition = await readEdition(db, head.consultation.id, head.shown.id, head.consultation.publishedAt !== null)
  const law = edition.inLanguage(request.text ?? textLanguage(isLocale(locale) ? locale : 'zh-CN'))
  const chosen = request.clause ? findClause(law.rows, request.clause) : undefined
  if (request.clause && request.clause !== 'whole' && !chosen) throw new AppError('not_found', 'problem.notFound')
  const sort: Sort = request.sort === 'endorsed' ? 'endorsed' : 'newest'
  const place = placeOf(edition, chosen ? chosen.row.key : request.clause)
  const filters = request.sort === 'unanswered' ? ({ answer: 'none' } as const) : {}
  const [became, figures, list, credits] = await Promise.all([
    chosen && head.shown.id !== head.current.id ? traceOnward(db, head, edition.idOf(chosen.row.key)!, law.language) : null,
    figuresOf(db, head, edition),
    keptComments(db, head, { place, filters, sort, after: null, limit: MARGIN_SIZE }, locale),
    creditsOf(db, head, edition, locale),
  ])
  const page = {
    about: aboutOf(head, locale, now),
    law,
    figures,
    languages: edition.languages,
    notes: edition.notes[law.language] ?? edition.notes.zh ?? edition.notes.en ?? [],
    chosen: chosen ? { key: chosen.clause.key, row: chosen.row.key, cite: chosen.row.cite } : null,
    /** What the chosen clause of an earlier edition has become. */
    became,
    whole: request.clause === 'whole',
    credits,
    sort: request.sort,
    comments: publish(list.cards),
    more: list.next !== null,
    mine: await readMine(db, actor, list.cards),
  }
  return { page, consultation: head.consultation }
}
export type LawPage = Awaited<ReturnType<typeof readLawPage>>['page']

/** Whose suggestions stand in the text, by article; of the first edition there are none. */
function creditsOf(db: Db, head: Head, edition: EditionText, locale: Locale): Promise<Record<string, Credits>> | Record<string, Credits> {
  const earlier = head.editions.filter(({ number }) => number > 1 && number <= head.shown.number).map(({ id }) => id)
  if (earlier.length === 0) return {}
  return keep(db, head.consultation.id, head.stamp, `credits ${locale} ${head.shown.id}`, async () =>
    nameCredits(await listCredits(db, earlier, locale), edition.keyOf, NAMED_CREDITS),
  )
}

async function traceOnward(db: Db, { consultation, editions, shown, current }: Head, clauseId: string, language: TextLanguage) {
  const trace = await traceClause(
    db,
    clauseId,
    editions.filter(({ number }) => number > shown.number),
  )
  if (!trace) return null
  const text = await readEdition(db, consultation.id, current.id, true)
  const clauses = trace.clauseIds.map((id) => ({ key: text.keyOf(id)!, cite: text.citeOf(id, language) }))
  return { fate: trace.fate, edition: trace.edition.number, clauses }
}

/** Where a clause stands on the law page; not found where the edition has no such clause. */
export async function requireClauseAddress(
  actor: Actor,
  consultationId: string,
  key: string,
  params: URLSearchParams,
  now: Date,
  db: Db = defaultDb,
) {
  const number = readNumber(params.get('v'))
  const head = await requireHead(db, actor, consultationId, now, number)
  const edition = await readEdition(db, head.consultation.id, head.shown.id, head.consultation.publishedAt !== null)
  if (!edition.idOf(key)) throw new AppError('not_found', 'problem.notFound')
  const search = new URLSearchParams({ clause: key, ...(number === null ? {} : { v: String(number) }) })
  return `/consultations/${head.consultation.id}?${search}#${key}`
}
