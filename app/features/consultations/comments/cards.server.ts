import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import { type Locale, localised, textLanguage } from '#app/i18n/locale.ts'
import { type RichNode, toRichText } from '#app/platform/rich-text.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, agencies, attachmentTexts, commentAnchors, comments, files, responses } from '#db/schema/index.server.ts'
import { labelOf } from '../attachments/label.server.ts'
import { type RedlinePiece, redline } from '../drafts/domain/redline.ts'
import type { Head } from '../reading/head.server.ts'
import { type EditionText, readEdition } from '../reading/texts.server.ts'
import { findTaken, type Taken } from '../suggestions/credits.server.ts'
import { readProposal } from '../suggestions/domain/derive.ts'
import { inContext } from '../suggestions/domain/edits.ts'
import { speakerOf } from './speaker.server.ts'

type Stance = 'support' | 'oppose' | 'amend' | 'ask'
type Outcome = 'adopted' | 'partly' | 'not-adopted' | 'out-of-scope'
/** Null where the account was deleted; what came off the web is named by its channel and receipt number. */
export type Author = { name: string | null; kind: string }
export type Answer = { outcome: Outcome; reason: RichNode[]; language: 'zh' | 'en'; agency: { text: string; lang: string }; at: string }
/** What anybody may see of a comment. A withdrawn or hidden one has lost its words here already. */
export type CommentCard = {
  id: string
  state: 'shown' | 'withdrawn' | 'hidden'
  hiddenReason: string | null
  author: Author | null
  /** Not written on this site: the author's name is the channel and the receipt number. */
  offWeb: boolean
  stance: Stance
  clause: { key: string; cite: string } | null
  edition: number
  /** Whether it still stands where it was written; an orphan's clause or words are gone. */
  anchor: 'exact' | 'moved' | 'changed' | 'orphaned'
  /** Where it was written, if that was on an earlier edition. */
  written: Written | null
  /** What became of the words it quotes, where they changed since. */
  change: RedlinePiece[] | null
  quote: { text: string; language: 'zh' | 'en' } | null
  body: RichNode[]
  language: 'zh' | 'en'
  redline: RedlinePiece[] | null
  /** Where the proposed words went, once an edition carries them. */
  taken: Written | null
  /** The name says why it gives no text; `hasText`: its text stands on a page of its own. */
  file: { id: string; name: string; bytes: number; hasText: boolean } | null
  answer: Answer | null
  endorsements: number
  replies: number
  createdAt: string
  editedAt: string | null
}
export type Written = { edition: number; clause: { key: string; cite: string } | null }
/** Kept on the server: whose it is decides what its reader may do. */
export type OwnedCard = CommentCard & { authorId: string | null; restricted: boolean }

const columns = {
  comment: comments,
  author: { displayName: accounts.displayName, deletedAt: accounts.deletedAt },
  response: { outcome: responses.outcome, reason: responses.reason, language: responses.language, respondedAt: responses.respondedAt },
  agency: { name: agencies.name },
  file: { id: files.id, name: files.name, bytes: files.bytes },
  // The first column says whether there is a row: Drizzle takes its null for no row at all.
  attached: { readAt: attachmentTexts.readAt, problem: attachmentTexts.problem },
}
/** Comments with who said it and what the office answered; the caller adds which, in what order and how many. */
export const selectComments = (db: Db) =>
  db
    .select(columns)
    .from(comments)
    .leftJoin(accounts, eq(accounts.id, comments.authorId))
    .leftJoin(responses, and(eq(responses.commentId, comments.id), isNull(responses.supersededAt)))
    .leftJoin(agencies, eq(agencies.id, responses.agencyId))
    .leftJoin(files, eq(files.id, comments.fileId))
    .leftJoin(attachmentTexts, eq(attachmentTexts.commentId, comments.id))
    .$dynamic()
export type CommentRow = Awaited<ReturnType<typeof selectComments>>[number]
export type Where = SQL | undefined

/** Rows to cards in the reader's language; each is quoted from the edition it stands in. */
export async function toCards(db: Db, head: Head, rows: readonly CommentRow[], locale: Locale): Promise<OwnedCard[]> {
  const all = rows.map((row) => row.comment.id)
  const origins = head.editions.length > 1 ? await findOrigins(db, all) : new Map<string, Origin>()
  const taken = head.editions.length > 1 ? await findTaken(db, all) : new Map<string, Taken>()
  const ids = [
    ...new Set([...rows.map((row) => row.comment.versionId), ...[...origins.values(), ...taken.values()].map((one) => one.versionId)]),
  ]
  const texts = new Map(await Promise.all(ids.map(async (id) => [id, await readEdition(db, head.consultation.id, id, true)] as const)))
  return rows.map((row) => {
    const origin = origins.get(row.comment.id)
    const into = taken.get(row.comment.id)
    return {
      ...toCard(row, texts.get(row.comment.versionId)!, locale, origin && { ...origin, edition: texts.get(origin.versionId)! }),
      taken: into ? writtenOn({ ...into, selector: null, edition: texts.get(into.versionId)! }, locale) : null,
    }
  })
}

/** Where comments were written that have been taken along since. */
type Origin = Pick<typeof commentAnchors.$inferSelect, 'versionId' | 'clauseId' | 'selector'>
export async function findOrigins(db: Db, ids: readonly string[]): Promise<Map<string, Origin>> {
  if (ids.length === 0) return new Map()
  const { commentId, versionId, clauseId, selector } = commentAnchors
  const found = await db
    .selectDistinctOn([commentId], { commentId, versionId, clauseId, selector })
    .from(commentAnchors)
    .where(inArray(commentId, [...ids]))
    .orderBy(asc(commentId), asc(commentAnchors.replacedAt))
  return new Map(found.map(({ commentId: id, ...origin }) => [id, origin]))
}

type Read = Origin & { edition: EditionText }
function toCard(
  { comment, author, response, agency, file, attached }: CommentRow,
  edition: EditionText,
  locale: Locale,
  origin: Read | undefined,
): Omit<OwnedCard, 'taken'> {
  const state = comment.hiddenAt ? 'hidden' : comment.withdrawnAt ? 'withdrawn' : 'shown'
  const shown = state === 'shown'
  const key = comment.clauseId ? edition.keyOf(comment.clauseId) : undefined
  return {
    id: comment.id,
    state,
    hiddenReason: state === 'hidden' ? comment.hiddenReason : null,
    author: shown ? speakerOf(comment, author, locale) : null,
    offWeb: comment.channel !== 'web',
    stance: comment.stance,
    edition: edition.number,
    clause: key && comment.clauseId ? { key, cite: edition.citeOf(comment.clauseId, textLanguage(locale)) } : null,
    anchor: comment.anchor,
    written: origin ? writtenOn(origin, locale) : null,
    change: shown && origin ? changeOf(origin, comment) : null,
    quote: shown && comment.selector ? { text: comment.selector.exact, language: comment.selector.language } : null,
    body: shown ? toRichText(comment.body) : [],
    language: comment.language,
    redline: shown && comment.proposedText ? proposal(comment, origin ?? { ...comment, edition }) : null,
    file: shown && file ? labelled(file, attached, locale) : null,
    answer:
      response && agency
        ? {
            outcome: response.outcome,
            reason: toRichText(response.reason),
            language: response.language,
            agency: localised(agency.name, locale),
            at: response.respondedAt.toISOString(),
          }
        : null,
    endorsements: comment.endorsementCount,
    replies: comment.replyCount,
    createdAt: comment.createdAt.toISOString(),
    editedAt: shown ? (comment.editedAt?.toISOString() ?? null) : null,
    authorId: comment.authorId,
    restricted: !shown,
  }
}

const labelled = (file: { id: string; name: string; bytes: number }, attached: CommentRow['attached'], locale: Locale) => ({
  ...file,
  name: labelOf(file.name, attached?.problem ?? null, locale),
  hasText: attached !== null && attached.problem === null,
})

type Proposal = Pick<CommentRow['comment'], 'proposedText' | 'language'>
/** The proposed wording against the words that its author read: those quoted, else the clause's own or the clause with all its parts. */
export function proposal({ proposedText, language }: Proposal, { selector, clauseId, edition }: Omit<Read, 'versionId'>): RedlinePiece[] {
  if (selector) return redline(selector.exact, proposedText!, selector.language)
  if (!clauseId) return redline('', proposedText!, language)
  const own = edition.textOf(clauseId, language)
  const { before, after } = readProposal(own, edition.wholeOf(clauseId, language), proposedText!, language)
  const pieces = redline(before, after, language)
  return before === own ? pieces : inContext(pieces)
}

function writtenOn({ edition, clauseId }: Read, locale: Locale): Written {
  const key = clauseId ? edition.keyOf(clauseId) : undefined
  return { edition: edition.number, clause: key ? { key, cite: edition.citeOf(clauseId!, textLanguage(locale)) } : null }
}

function changeOf({ selector: read }: Read, { selector: now, anchor }: CommentRow['comment']): RedlinePiece[] | null {
  if (anchor === 'orphaned' || !read || !now || read.exact === now.exact || read.language !== now.language) return null
  return redline(read.exact, now.exact, now.language)
}
