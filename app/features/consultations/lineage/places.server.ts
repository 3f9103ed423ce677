import { asc, eq } from 'drizzle-orm'
import { type Locale, textLanguage } from '#app/i18n/locale.ts'
import type { Db } from '#db/client.server.ts'
import { commentAnchors, comments } from '#db/schema/index.server.ts'
import type { Head } from '../reading/head.server.ts'
import { readEdition } from '../reading/texts.server.ts'

type Standing = Pick<typeof commentAnchors.$inferSelect, 'versionId' | 'clauseId' | 'anchor'>
export type Place = {
  at: string
  /** By whom it was put there: with an edition, or by hand. */
  by: 'edition' | 'author' | 'office'
  anchor: Standing['anchor']
  edition: number
  clause: { key: string; cite: string } | null
}

/** Where a comment was put since it was written, oldest first: with each edition, and by hand. */
export async function listPlaces(db: Db, head: Head, commentId: string, locale: Locale): Promise<Place[]> {
  const { versionId, clauseId, anchor, replacedAt, replacedBy } = commentAnchors
  const [earlier, [now]] = await Promise.all([
    db
      .select({ versionId, clauseId, anchor, replacedAt, replacedBy })
      .from(commentAnchors)
      .where(eq(commentAnchors.commentId, commentId))
      .orderBy(asc(replacedAt)),
    db
      .select({ versionId: comments.versionId, clauseId: comments.clauseId, anchor: comments.anchor, authorId: comments.authorId })
      .from(comments)
      .where(eq(comments.id, commentId)),
  ])
  return Promise.all(
    earlier.map(async (left, i) => {
      const standing: Standing = earlier[i + 1] ?? now!
      const edition = await readEdition(db, head.consultation.id, standing.versionId, true)
      const key = standing.clauseId ? edition.keyOf(standing.clauseId) : undefined
      return {
        at: left.replacedAt.toISOString(),
        by: left.replacedBy === null ? 'edition' : left.replacedBy === now!.authorId ? 'author' : 'office',
        anchor: standing.anchor,
        edition: edition.number,
        clause: key && standing.clauseId ? { key, cite: edition.citeOf(standing.clauseId, textLanguage(locale)) } : null,
      }
    }),
  )
}
