import { type Locale, localised, textLanguage } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { excerpt } from '../domain/excerpt.ts'
import { findUnpublishedVersion, requireManaged } from '../manage/load.server.ts'
import { readEdition, treeOf } from '../reading/texts.server.ts'
import { countWaiting } from '../suggestions/apply.server.ts'
import { changesBetween, countKinds } from './changes.server.ts'
import { linesOf, type Tree } from './domain/lay-out.ts'
import { listFates } from './fates.server.ts'
import { findPublishedVersion, listClauses, type Version } from './load.server.ts'
import { findAnchors } from './publish-edition.server.ts'

/** The edition being prepared against the published one: what changes, what becomes of the comments, and the clause being edited. */
export async function requireEditionPage(
  actor: Actor,
  consultationId: string,
  params: URLSearchParams,
  locale: Locale,
  db: Db = defaultDb,
) {
  const consultation = await requireManaged(db, actor, consultationId)
  const [current, next] = await Promise.all([findPublishedVersion(db, consultationId), findUnpublishedVersion(db, consultationId)])
  const waiting = current && !consultation.reportedAt ? await countWaiting(db, current, next?.id ?? null) : 0
  return {
    id: consultation.id,
    waiting,
    title: localised(consultation.title, locale),
    isPublished: current !== undefined,
    isReported: consultation.reportedAt !== null,
    current: current ? { number: current.number } : null,
    next: next ? await describeNext(db, consultationId, current, next, params, locale) : null,
  }
}
export type EditionPage = Awaited<ReturnType<typeof requireEditionPage>>

async function describeNext(
  db: Db,
  consultationId: string,
  current: Version | undefined,
  next: Version,
  params: URLSearchParams,
  locale: Locale,
) {
  const rows = await listClauses(db, next.id)
  const tree: Tree = treeOf(next, rows, next.language)
  const edited = tree.clauses.find(({ id }) => id === params.get('edit'))
  const anchors = current ? await findAnchors(db, current, next) : []
  const compared = current ? await changesBetween(db, consultationId, [current, next], textLanguage(locale)) : []
  const published = current ? await readEdition(db, consultationId, current.id, true) : null
  const wrong = compared.find(({ from }) => from.some(({ key }) => key === params.get('correct')))
  const corrected = wrong?.from.find(({ key }) => key === params.get('correct'))
  const counts = { exact: 0, moved: 0, changed: 0, orphaned: 0 }
  for (const { anchor } of anchors) counts[anchor]++
  return {
    number: next.number,
    language: next.language,
    requestedAt: next.publishRequestedAt?.toISOString() ?? null,
    untranslated: rows.some((row) => row.translation) ? rows.filter((row) => !row.translation && row.text !== '').length : 0,
    changes: compared,
    kinds: countKinds(compared),
    comments: counts,
    fates: published ? await listFates(db, published, anchors, textLanguage(locale)) : { changed: [], orphaned: [] },
    clauses: tree.clauses
      .filter(({ kind }) => kind !== 'paragraph' && kind !== 'item' && kind !== 'point')
      .map(({ id, label, heading }) => ({ key: id, cite: [label, heading].filter((part) => part !== '').join(' ') })),
    /** The article of the published edition that the office says something else became of. */
    corrected:
      corrected && wrong && current && published
        ? {
            ...corrected,
            lines: excerpt(linesOf(published.treeIn(current.language), corrected.key), 240),
            to: wrong.to.map(({ key }) => key),
          }
        : null,
    edited: edited ? { key: edited.id, cite: edited.label || edited.heading, lines: linesOf(tree, edited.id), kind: edited.kind } : null,
  }
}
