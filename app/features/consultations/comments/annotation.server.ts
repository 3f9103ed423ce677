import { and, eq } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import type { Actor } from '#app/platform/actor.ts'
import { publicUrl } from '#app/platform/env.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { comments } from '#db/schema/index.server.ts'
import { requireHead } from '../reading/head.server.ts'
import { readEdition } from '../reading/texts.server.ts'
import { type CommentRow, selectComments } from './cards.server.ts'
import { nameOf } from './speaker.server.ts'

/** The recommendation's words for what a comment is for. */
const MOTIVATIONS = { support: 'assessing', oppose: 'assessing', amend: 'editing', ask: 'questioning' } as const

const absolute = (path: string) => new URL(path, publicUrl).href

/**
 * A comment as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/): target is the clause in the edition where the comment
 * stands now, with text-quote and text-position selectors (code points). One that was withdrawn or hidden keeps its target alone.
 */
export async function requireAnnotation(actor: Actor, consultationId: string, commentId: string, now: Date, db: Db = defaultDb) {
  if (!isUuid(commentId) || !isUuid(consultationId)) throw new AppError('not_found', 'problem.notFound')
  const [head, [row]] = await Promise.all([
    requireHead(db, actor, consultationId, now, null),
    selectComments(db).where(and(eq(comments.id, commentId), eq(comments.consultationId, consultationId))),
  ])
  if (!row) throw new AppError('not_found', 'problem.notFound')
  const edition = await readEdition(db, head.consultation.id, row.comment.versionId, true)
  const key = row.comment.clauseId && edition.keyOf(row.comment.clauseId)
  const law = `/consultations/${consultationId}`
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: absolute(`${law}/comments/${commentId}`),
    type: 'Annotation',
    motivation: ['commenting', MOTIVATIONS[row.comment.stance]],
    created: row.comment.createdAt.toISOString(),
    ...(row.comment.editedAt ? { modified: row.comment.editedAt.toISOString() } : {}),
    ...(row.comment.hiddenAt || row.comment.withdrawnAt ? {} : said(row)),
    target: {
      source: absolute(key ? `${law}/clauses/${key}?v=${edition.number}` : `${law}?v=${edition.number}`),
      ...selectorsOf(row),
    },
  }
}

function said({ comment, author }: CommentRow) {
  const text = (value: string, purpose: string) => ({
    type: 'TextualBody',
    value,
    format: 'text/markdown',
    language: comment.language,
    purpose,
  })
  const name = nameOf(comment, author)
  return {
    ...(name === null ? {} : { creator: { type: comment.authorKind === 'organisation' ? 'Organization' : 'Person', name } }),
    body: [
      text(comment.body, 'commenting'),
      ...(comment.proposedText === null ? [] : [text(comment.proposedText, 'editing')]),
      { type: 'TextualBody', value: comment.stance, purpose: 'classifying' },
    ],
  }
}

function selectorsOf({ comment: { selector } }: CommentRow) {
  if (!selector) return {}
  const { exact, prefix, suffix, start, end } = selector
  return {
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ],
  }
}
