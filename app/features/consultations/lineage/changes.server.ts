import { type Locale, textLanguage } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { oneOf } from '../comments/domain/filters.ts'
import type { DraftLanguage } from '../drafts/domain/types.ts'
import { type Clause, flatten, isHeadingRow } from '../reading/domain/law-text.ts'
import { requireHead } from '../reading/head.server.ts'
import { keepText } from '../reading/kept.server.ts'
import { aboutOf, readNumber } from '../reading/queries.server.ts'
import { type EditionText, readEdition } from '../reading/texts.server.ts'
import { listCredits, nameCredits } from '../suggestions/credits.server.ts'
import { alignEditions } from './align-editions.server.ts'
import { type Change, listChanges, type Unit } from './domain/changes.ts'

export const VIEWS = ['inline', 'side'] as const
export type View = (typeof VIEWS)[number]

/** An article with all its lines; of a chapter its heading. As readers see them, in one language. */
export function unitsOf(edition: EditionText, language: DraftLanguage): Unit[] {
  const line = ({ label, heading, text }: Clause) =>
    [[label, heading].filter((part) => part !== '').join(' '), text].filter((part) => part !== '').join(' ')
  return edition.inLanguage(language).rows.map((row) => {
    const bare = { ...row, label: '' }
    const lines = isHeadingRow(row) ? [bare] : [bare, ...flatten(row).slice(1)]
    return {
      id: edition.idOf(row.key)!,
      key: row.key,
      cite: row.cite,
      lines: lines
        .map(line)
        .filter((text) => text !== '')
        .join('\n'),
    }
  })
}

type Compared = { id: string; number: number; language: DraftLanguage; publishedAt?: Date | null }
/** In the wanted language, article by article; in the original's where one of the two has no translation. */
export async function changesBetween(db: Db, consultationId: string, [from, to]: [Compared, Compared], wanted: DraftLanguage) {
  const [older, newer] = await Promise.all([
    readEdition(db, consultationId, from.id, true),
    readEdition(db, consultationId, to.id, to.publishedAt !== null),
  ])
  const { containers, units } = await alignEditions(db, consultationId, from, to)
  const relations = [...containers, ...units]
  const inLanguage = (language: DraftLanguage) => listChanges(unitsOf(older, language), unitsOf(newer, language), relations, language)
  const original = inLanguage(to.language)
  if (wanted === to.language) return original
  // A translation is compared with a translation, or not at all.
  const speaks = ({ from: was, to: is }: Change) =>
    was.every(({ key }) => older.speaks(older.idOf(key)!, wanted)) && is.every(({ key }) => newer.speaks(newer.idOf(key)!, wanted))
  return inLanguage(wanted).map((change, i) => (speaks(change) ? change : original[i]!))
}

export type ChangesRequest = { from: number | null; to: number | null; view: View; text: DraftLanguage | null }
export const readChangesRequest = (params: URLSearchParams): ChangesRequest => ({
  from: readNumber(params.get('from')),
  to: readNumber(params.get('to')),
  view: oneOf(VIEWS, params.get('view')) ?? 'inline',
  text: oneOf(['zh', 'en'] as const, params.get('text')) ?? null,
})

/** What changed between two editions; without a choice, what the current one changed. Not found where there is only one. */
export async function requireChangesPage(
  actor: Actor,
  consultationId: string,
  request: ChangesRequest,
  locale: Locale,
  now: Date,
  db: Db = defaultDb,
) {
  const head = await requireHead(db, actor, consultationId, now, null)
  const { editions, consultation } = head
  // Whichever of the two was named first, the text is read from the older to the newer.
  const [first, last] =
    request.from !== null && request.to !== null && request.from > request.to ? [request.to, request.from] : [request.from, request.to]
  const to = last === null ? head.current : editions.find(({ number }) => number === last)
  const from =
    first === null ? editions.filter(({ number }) => number < (to?.number ?? 0)).at(-1) : editions.find(({ number }) => number === first)
  if (!from || !to || from.number > to.number) throw new AppError('not_found', 'problem.notFound')
  const wanted = request.text ?? textLanguage(locale)
  const changes = await keepText(db, consultation.id, `changes ${from.id} ${to.id} ${wanted}`, () =>
    changesBetween(db, consultation.id, [from, to], wanted),
  )
  const credits = await listCredits(
    db,
    editions.filter(({ number }) => number > from.number && number <= to.number).map(({ id }) => id),
    locale,
  )
  const edition = await readEdition(db, consultation.id, to.id, true)
  const page = {
    about: aboutOf(head, locale, now),
    from: from.number,
    to: to.number,
    view: request.view,
    changes: changes.map(({ corrected: _own, ...change }) => change),
    counts: countKinds(changes),
    credits: nameCredits(credits, edition.keyOf, 50),
  }
  return { page, consultation }
}

export function countKinds(changes: readonly Change[]) {
  const counts: Partial<Record<Change['kind'], number>> = {}
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
