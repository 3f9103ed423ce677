import { type Locale, localised, textLanguage } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { type RedlinePiece, redline } from '../drafts/domain/redline.ts'
import { readAlignment } from '../lineage/descents.server.ts'
import { findPublishedVersion, listClauses, type Version } from '../lineage/load.server.ts'
import { findUnpublishedVersion, requireManaged } from '../manage/load.server.ts'
import { flatten } from '../reading/domain/law-text.ts'
import { readEdition } from '../reading/texts.server.ts'
import { countWaiting, heirsIn } from './apply.server.ts'
import { type Articles, articlesOf } from './articles.server.ts'
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
    ...(current ? await describeAll(db, current, next, params.get('clause'), locale) : NOTHING),
  }
}
const NOTHING = { lang: 'zh-CN', counts: { open: 0, accepted: 0, refused: 0, taken: 0, stuck: 0 }, clauses: [], chosen: null, shown: [] }

async function describeAll(db: Db, current: Version, next: Version | undefined, chosen: string | null, locale: Locale) {
  const [edition, proposed, editable] = await Promise.all([
    readEdition(db, current.consultationId, current.id, true),
    collectSuggestions(db, current, { locale }),
    next ? keysInNext(db, next) : new Map<string, string>(),
  ])
  const law = edition.inLanguage(textLanguage(locale))
  const cites = new Map(law.rows.flatMap(flatten).map(({ key, cite }) => [key, cite]))
  const articles = articlesOf(current, await listClauses(db, current.id))
  const placed = Map.groupBy(proposed, ({ articleId }) => (articleId && edition.keyOf(articleId)) || 'none')
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
    shown: shown.map((clause) => ({
      ...clause,
      editAt: editable.get(edition.idOf(clause.key) ?? '') ?? null,
      ...describe(articles, cites, current.language, placed.get(clause.key)!),
    })),
  }
}
/** Where each article of the published edition is written in the one being prepared, by id. */
async function keysInNext(db: Db, next: Version): Promise<Map<string, string>> {
  const [rows, alignment] = await Promise.all([listClauses(db, next.id), readAlignment(db, next.id)])
  const keys = new Map(rows.map(({ id, key }) => [id, key]))
  return new Map([...heirsIn(alignment)].map(([from, to]) => [from, keys.get(to)!]))
}
const isOpen = ({ fit, verdict }: Proposed) => fit === 'fits' && verdict === null

export type SuggestionsPage = Awaited<ReturnType<typeof requireSuggestionsPage>>
export type ShownClause = Awaited<ReturnType<typeof describeAll>>['shown'][number]

/** All that is proposed for one article, in the article's text: a wording may cross its 款 and 项. */
function describe(articles: Articles, cites: ReadonlyMap<string, string>, language: 'zh' | 'en', here: readonly Proposed[]) {
  const { articleId } = here[0]!
  const text = (articleId && articles.articleOf(articleId)?.body) ?? ''
  const citeOf = ({ clauseId }: Proposed) => (clauseId === articleId ? null : (cites.get(articles.keyOf(clauseId ?? '') ?? '') ?? null))
  const { fitting, more } = mostWanted(here.filter(({ fit }) => fit === 'fits'))
  const { groups, refused } = arrange(bundle(fitting))
  const card = (one: Bundle<Proposed>) => cardOf(one.members, inContext(piecesOf(text, one.edits)), citeOf(one.members[0]!))
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
      .map((one) => cardOf([one], wordsOf(one, language), citeOf(one))),
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

function cardOf(members: readonly Proposed[], pieces: RedlinePiece[], cite: string | null) {
  const first = members[0]!
  return {
    id: first.id,
    /** The part of the article that it is about. */
    cite,
    ids: members.map(({ id }) => id),
    /** Of a whole article: why its lines cannot be stored as one. */
    fit: first.fit === 'unplaced' && first.isWhole ? ('uneven' as const) : first.fit,
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
