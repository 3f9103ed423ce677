import { type Locale, localised, textLanguage } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { type RedlinePiece, redline } from '../drafts/domain/redline.ts'
import { findPublishedVersion, type Version } from '../lineage/load.server.ts'
import { findUnpublishedVersion, requireManaged } from '../manage/load.server.ts'
import { flatten } from '../reading/domain/law-text.ts'
import { type EditionText, readEdition } from '../reading/texts.server.ts'
import { countWaiting } from './apply.server.ts'
import { collectSuggestions, type Proposed } from './collect.server.ts'
import { arrange, type Bundle, bundle } from './domain/bundle.ts'
import { inContext, joinEdits, piecesOf } from './domain/edits.ts'

/** Beyond this many different wordings one clause is shown at a time. */
const ALL_AT_ONCE = 60
const NAMED = 5
/** Different wordings shown for one clause. */
const MOST = 200

/** Every wording that was proposed, clause by clause, for whoever decides what goes into the next edition. */
export async function requireSuggestionsPage(
  actor: Actor,
  consultationId: string,
  params: URLSearchParams,
  locale: Locale,
  db: Db = defaultDb,
) {
  const consultation = await requireManaged(db, actor, consultationId)
  const [current, next] = await Promise.all([findPublishedVersion(db, consultation.id), findUnpublishedVersion(db, consultation.id)])
  return {
    id: consultation.id,
    title: localised(consultation.title, locale),
    current: current?.number ?? 0,
    next: next ? { number: next.number, requested: next.publishRequestedAt !== null } : null,
    isReported: consultation.reportedAt !== null,
    waiting: current ? await countWaiting(db, current, next?.id ?? null) : 0,
    ...(current ? await describeAll(db, current, params.get('clause'), locale) : NOTHING),
  }
}
const NOTHING = { lang: 'zh-CN', counts: { open: 0, accepted: 0, refused: 0, taken: 0, stuck: 0 }, clauses: [], chosen: null, shown: [] }

async function describeAll(db: Db, current: Version, chosen: string | null, locale: Locale) {
  const [edition, proposed] = await Promise.all([
    readEdition(db, current.consultationId, current.id, true),
    collectSuggestions(db, current, { locale }),
  ])
  const law = edition.inLanguage(textLanguage(locale))
  const cites = new Map(law.rows.flatMap(flatten).map(({ key, cite }) => [key, cite]))
  const placed = Map.groupBy(proposed, ({ clauseId }) => (clauseId && edition.keyOf(clauseId)) || 'none')
  const clauses = [...cites.keys(), 'none'].flatMap((key) => {
    const here = placed.get(key)
    return here ? [{ key, cite: cites.get(key) ?? null, open: here.filter(isOpen).length, total: here.length }] : []
  })
  const wanted = clauses.find(({ key }) => key === chosen)
  const many = new Set(proposed.map(({ clauseId, comment }) => `${clauseId} ${comment.proposedText}`)).size > ALL_AT_ONCE
  const shown = wanted ? [wanted] : many ? [clauses.find(({ open }) => open > 0) ?? clauses[0]!] : clauses
  const count = (rule: (one: Proposed) => boolean) => proposed.filter(rule).length
  return {
    lang: current.language === 'zh' ? 'zh-CN' : 'en',
    counts: {
      open: count(isOpen),
      accepted: count(({ fit, verdict }) => fit === 'fits' && verdict === 'accepted'),
      refused: count(({ verdict }) => verdict === 'refused'),
      taken: count(({ fit }) => fit === 'taken'),
      stuck: count(({ fit, verdict }) => fit !== 'fits' && fit !== 'taken' && verdict !== 'refused'),
    },
    clauses,
    chosen: wanted?.key ?? null,
    shown: shown.map((clause) => ({ ...clause, ...describe(edition, current.language, placed.get(clause.key)!) })),
  }
}
const isOpen = ({ fit, verdict }: Proposed) => fit === 'fits' && verdict === null

export type SuggestionsPage = Awaited<ReturnType<typeof requireSuggestionsPage>>
export type ShownClause = Awaited<ReturnType<typeof describeAll>>['shown'][number]

function describe(edition: EditionText, language: 'zh' | 'en', here: readonly Proposed[]) {
  const clauseId = here[0]!.clauseId
  const text = clauseId ? edition.textOf(clauseId, language) : ''
  const { fitting, more } = mostWanted(here.filter(({ fit }) => fit === 'fits'))
  const { groups, refused } = arrange(bundle(fitting))
  const card = (one: Bundle<Proposed>) => cardOf(one.members, inContext(piecesOf(text, one.edits)))
  const accepted = here.filter(({ fit, verdict }) => fit === 'fits' && verdict === 'accepted')
  return {
    more,
    groups: groups.map((group) =>
      group.map(({ bundle: one, blockedBy }) => ({
        ...card(one),
        blockedBy: blockedBy && (blockedBy.members[0]!.comment.proposedText ?? ''),
      })),
    ),
    refused: refused.map(card),
    others: here
      .filter(({ fit }) => fit !== 'fits')
      .slice(0, MOST)
      .map((one) => cardOf([one], wordsOf(one, language))),
    merged: accepted.length > 0 ? piecesOf(text, joinEdits(accepted)) : null,
  }
}

/** Of very many wordings those that are accepted already and those that most people want; the rest wait until some are decided. */
function mostWanted(all: readonly Proposed[]) {
  const byWords = [...Map.groupBy(all, ({ read, verdict, comment }) => JSON.stringify([verdict, read, comment.proposedText])).values()]
  const weight = (some: readonly Proposed[]) =>
    (some[0]!.verdict === 'accepted' ? 1e9 : 0) + some.reduce((sum, { comment }) => sum + 1 + comment.endorsements, 0)
  const chosen =
    byWords.length > MOST
      ? new Set(
          byWords
            .sort((a, b) => weight(b) - weight(a))
            .slice(0, MOST)
            .flat(),
        )
      : new Set(all)
  return { fitting: all.filter((one) => chosen.has(one)), more: Math.max(0, byWords.length - MOST) }
}

/** What does not fit the present text is shown against the words that its author read. */
const wordsOf = ({ read, comment }: Proposed, language: 'zh' | 'en'): RedlinePiece[] =>
  inContext(redline(read ?? '', comment.proposedText ?? '', language))

function cardOf(members: readonly Proposed[], pieces: RedlinePiece[]) {
  const first = members[0]!
  return {
    id: first.id,
    ids: members.map(({ id }) => id),
    fit: first.fit,
    takenIn: first.takenIn,
    verdict: first.verdict,
    decidedAt: first.decidedAt?.toISOString() ?? null,
    pieces,
    endorsements: members.reduce((sum, { comment }) => sum + comment.endorsements, 0),
    answered: members.filter(({ comment }) => comment.respondedAt !== null).length,
    people: members.slice(0, NAMED).map(({ id, name, comment }) => ({ id, name, kind: comment.authorKind })),
  }
}
export type SuggestionCardData = ReturnType<typeof cardOf>
