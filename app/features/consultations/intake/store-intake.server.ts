import { v7 as uuidv7 } from 'uuid'
import type { SignedIn } from '#app/platform/actor.ts'
import type { Tx } from '#db/client.server.ts'
import { commentIntakes, comments } from '#db/schema/index.server.ts'
import { searchTerms } from '../comments/domain/search-terms.ts'
import { detectLanguage } from '../drafts/domain/reading/lines.ts'
import type { Consultation } from '../load.server.ts'
import type { Placed } from './place-lines.server.ts'

const BATCH = 500
type Office = { consultation: Consultation; official: SignedIn }

/** Stores what is new and gives its ids; a receipt number that is there already is passed over. */
export async function storeIntake(tx: Tx, { consultation, official }: Office, lines: readonly Placed[], now: Date): Promise<string[]> {
  const stored: string[] = []
  const ids = { matterId: consultation.matterId, consultationId: consultation.id }
  for (let at = 0; at < lines.length; at += BATCH) {
    const batch = lines.slice(at, at + BATCH).map((line) => ({ id: uuidv7(), line }))
    const rows = await tx
      .insert(comments)
      .values(batch.map(({ id, line }) => ({ id, ...ids, ...rowOf(line) })))
      .onConflictDoNothing()
      .returning({ id: comments.id })
    const fresh = new Set(rows.map((row) => row.id))
    const senders = batch.filter(({ id }) => fresh.has(id))
    if (senders.length === 0) continue
    await tx.insert(commentIntakes).values(
      senders.map(({ id, line }) => ({
        ...{ commentId: id, ...ids, enteredBy: official.id, enteredAt: now },
        ...{ submitterName: line.submitterName, submitterContact: line.submitterContact },
      })),
    )
    stored.push(...fresh)
  }
  return stored
}

const rowOf = ({ versionId, clauseId, articleId, channel, receiptNumber, kind, stance, body, proposedText, receivedAt }: Placed) => ({
  ...{ versionId, clauseId, articleId, channel, receiptNumber, stance, body, proposedText },
  authorKind: kind,
  language: detectLanguage(body),
  createdAt: receivedAt,
  searchTerms: searchTerms(body, proposedText),
})
