import { env } from '#app/platform/env.server.ts'
import { AppError, type FieldProblem } from '#app/platform/errors.ts'
import type { Db } from '#db/client.server.ts'
import type { Consultation } from '../load.server.ts'
import { fromLocalTime, toLocalTime } from '../manage/domain/local-time.ts'
import { flatten } from '../reading/domain/law-text.ts'
import { type EditionText, readEdition } from '../reading/texts.server.ts'
import { type Cited, findClause } from './domain/clause-label.ts'
import { editionOn, lastDay, receivedAt, receivedProblem } from './domain/received.ts'
import type { Line } from './inputs.ts'
import { listDated } from './load.server.ts'

export const dayIn = (at: Date) => toLocalTime(at, env.TIME_ZONE).slice(0, 10)
type Site = { versionId: string; edition: number; clauseId: string | null; articleId: string | null; cite: { zh: string; en: string } }
export type Placed = Line & Site & { receivedAt: Date }
export type Refusal = { field: keyof Line; problem: FieldProblem }

/** Finds each line its edition and clause, or says what is wrong with it. */
export async function preparePlacing(db: Db, consultation: Consultation, now: Date) {
  const editions = await listDated(db, consultation.id)
  const texts = new Map<string, { text: EditionText; cited: Cited[] }>()
  for (const { id } of editions) {
    const text = await readEdition(db, consultation.id, id, true)
    const keys = new Set(
      (['zh', 'en'] as const).flatMap((language) =>
        text
          .inLanguage(language)
          .rows.flatMap(flatten)
          .map(({ key }) => key),
      ),
    )
    const cited = [...keys].map((key) => ({
      key,
      cites: [text.citeOf(text.idOf(key)!, 'zh'), text.citeOf(text.idOf(key)!, 'en')].filter(Boolean),
    }))
    texts.set(id, { text, cited })
  }

  return (line: Line): { placed: Placed } | { refusals: [Refusal, ...Refusal[]] } => {
    const refusals: Refusal[] = []
    const refuse = (field: keyof Line, key: string, params: FieldProblem['params'] = {}) =>
      refusals.push({ field, problem: { key, params } })
    const when = receivedProblem(line.receivedOn, consultation, now, dayIn)
    if (when)
      refuse('receivedOn', `consultations.intake.problem.${when}`, {
        from: dayIn(consultation.opensAt!),
        to: lastDay(consultation.closesAt!, dayIn),
      })
    if (line.proposedText && line.stance !== 'amend') refuse('proposedText', 'consultations.problem.proposedNeedsAmend')
    const edition = editionOn(line.receivedOn, editions, dayIn)
    const { text, cited } = texts.get(edition.id)!
    const key = findClause(line.clause ?? '', cited)
    if (key === undefined) refuse('clause', 'consultations.intake.problem.clause', { number: edition.number })
    const [first, ...more] = refusals
    if (first || key === undefined) return { refusals: [first!, ...more] }
    const clauseId = key === null ? null : text.idOf(key)!
    const cite = { zh: clauseId ? text.citeOf(clauseId, 'zh') : '', en: clauseId ? text.citeOf(clauseId, 'en') : '' }
    const site = { versionId: edition.id, edition: edition.number, clauseId, articleId: key === null ? null : text.articleIdOf(key), cite }
    const start = fromLocalTime(`${line.receivedOn}T00:00`, env.TIME_ZONE)!
    return { placed: { ...line, ...site, receivedAt: receivedAt(start, consultation) } }
  }
}

export const refusalOf = ({ field, problem }: { field: string; problem: FieldProblem }) =>
  new AppError('invalid', problem.key, problem.params, field)
