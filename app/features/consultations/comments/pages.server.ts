import { type Locale, textLanguage } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { keptCampaigns, readMarks } from '../campaigns/queries.server.ts'
import { findClause, flatten, isHeadingRow } from '../reading/domain/law-text.ts'
import { requireHead } from '../reading/head.server.ts'
import { keep } from '../reading/kept.server.ts'
import { aboutOf, figuresOf, placeOf, readNumber } from '../reading/queries.server.ts'
import { readEdition } from '../reading/texts.server.ts'
import { readCursor, SORTS } from './domain/cursor.ts'
import { oneOf, readFilters } from './domain/filters.ts'
import { countComments, keptComments, PAGE_SIZE, publish, readMine } from './queries.server.ts'
import { offWebNote } from './speaker.server.ts'

/** Everything said about a draft, filtered and in order, one page at a time. */
export async function readCommentsPage(
  actor: Actor,
  consultationId: string,
  params: URLSearchParams,
  locale: Locale,
  now: Date,
  db: Db = defaultDb,
) {
  const number = readNumber(params.get('v'))
  const head = await requireHead(db, actor, consultationId, now, number)
  const edition = await readEdition(db, head.consultation.id, head.shown.id, head.consultation.publishedAt !== null)
  const law = edition.inLanguage(textLanguage(locale))
  const clause = params.get('clause') || null
  const place = placeOf(edition, clause)
  if (clause && !place) throw new AppError('not_found', 'problem.notFound')
  const filters = readFilters(params)
  const sort = oneOf(SORTS, params.get('sort')) ?? 'newest'
  const isPlain = place === null && Object.values(filters).every((value) => value === undefined)
  const selection = { place, filters, sort, after: readCursor(params.get('after')), limit: PAGE_SIZE, collapsed: isPlain }
  const [figures, list, campaigns, found] = await Promise.all([
    figuresOf(db, head, edition),
    keptComments(db, head, selection, locale),
    keptCampaigns(db, head),
    isPlain
      ? null
      : keep(db, head.consultation.id, head.stamp, `count ${JSON.stringify([place, filters])}`, () =>
          countComments(db, head.consultation.id, selection),
        ),
  ])
  const page = {
    about: aboutOf(head, locale, now),
    figures: {
      comments: figures.comments,
      people: figures.people,
      organisations: figures.organisations,
      note: offWebNote(figures, locale),
    },
    /** Texts that many sent, and how many comments there are without repetition. */
    repeated: { texts: campaigns.campaigns.length, different: figures.comments - campaigns.repeated },
    marks: await readMarks(
      db,
      head,
      list.cards.map(({ id }) => id),
    ),
    found,
    filters,
    sort,
    clause,
    edition: number,
    orphans: figures.orphaned > 0,
    clauses: law.rows.filter((row) => !isHeadingRow(row) || figures.byKey[row.key]).map(({ key, cite }) => ({ key, cite })),
    comments: publish(list.cards),
    next: list.next,
    paged: selection.after !== null,
    mine: await readMine(db, actor, list.cards),
  }
  return { page, consultation: head.consultation }
}

/** The form: which clause, its words, and what else could be commented on. */
export async function readCommentForm(
  actor: Actor,
  consultationId: string,
  params: URLSearchParams,
  locale: Locale,
  now: Date,
  db: Db = defaultDb,
) {
  const head = await requireHead(db, actor, consultationId, now, null)
  const edition = await readEdition(db, head.consultation.id, head.shown.id, head.consultation.publishedAt !== null)
  const law = edition.inLanguage(textLanguage(locale))
  const key = params.get('clause') || null
  const found = key ? findClause(law.rows, key) : undefined
  if (key && !found) throw new AppError('not_found', 'problem.notFound')
  const clauses = law.rows
    .flatMap((row) => (row === found?.row ? flatten(row) : [row]))
    .map(({ key, cite, heading, kind }) => ({ key, cite: kind === 'chapter' && cite !== heading ? `${cite} ${heading}` : cite }))
  const page = {
    about: aboutOf(head, locale, now),
    clauses,
    clause: found
      ? {
          key: found.clause.key,
          cite: found.clause.cite,
          text: found.clause.text,
          /** What a proposal may begin from: the clause with all that is in it. */
          whole: edition.wholeOf(edition.idOf(found.clause.key)!, law.language)?.text ?? found.clause.text,
          lang: law.language === 'zh' ? 'zh-CN' : 'en',
          parts: flatten(found.clause)
            .slice(1)
            .map(({ key, cite, text }) => ({ key, cite, text })),
        }
      : null,
    given: {
      stance: params.get('stance') ?? '',
      /** Whether to propose from the present words on. */
      edits: params.get('edit') !== null,
      quote: params.get('quote')?.slice(0, 2000) ?? '',
      start: params.get('start') ?? '',
      end: params.get('end') ?? '',
    },
  }
  return { page, consultation: head.consultation }
}
export type CommentsPage = Awaited<ReturnType<typeof readCommentsPage>>['page']
