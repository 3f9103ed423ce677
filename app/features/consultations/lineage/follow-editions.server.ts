import { and, asc, eq, gt, isNotNull, ne } from 'drizzle-orm'
import type { Listener } from '#app/platform/events/listeners.server.ts'
import type { Tx } from '#db/client.server.ts'
import { comments, draftVersions } from '#db/schema/index.server.ts'
import { loadCarrier, standingIn } from './anchors.server.ts'
import { applyAnchors } from './apply-anchors.server.ts'

/** What came off the web may be about an earlier edition: the one that stood when it was received. */
const OFF_WEB = ['consultations.comments-entered', 'consultations.comments-imported']
const WANTED = new Set(['consultations.edition-published', 'consultations.comment-posted', ...OFF_WEB])
/** The newest edition of each consultation, as far as this listener has come. */
const newest = new Map<string, number>()

/**
 * Takes along comments that were being written on the earlier edition while the next one was published. The log makes it exact: whatever
 * stands before the publication has committed by now and is swept up with it; whatever comes later names its edition.
 */
export const followEditions: Listener = {
  name: 'editions',
  wants: (name) => WANTED.has(name),
  async handle(tx, event, now) {
    if (event.name === 'consultations.edition-published') {
      newest.set(event.activityId!, Number(event.payload.number))
      await sweep(tx, event.activityId!, event.payload.versionId, now)
    } else if (event.name === 'consultations.comment-posted' && Number(event.payload.edition) < (await newestOf(tx, event.activityId!))) {
      await carryOn(tx, String(event.payload.commentId), now)
    } else if (OFF_WEB.includes(event.name) && Number(event.payload.edition) < (await newestOf(tx, event.activityId!))) {
      for (const edition of await listPublished(tx, event.activityId!, Number(event.payload.edition)))
        await sweep(tx, event.activityId!, edition.id, now)
    }
  },
}

async function newestOf(tx: Tx, consultationId: string): Promise<number> {
  const known = newest.get(consultationId)
  if (known !== undefined) return known
  const editions = await listPublished(tx, consultationId, 0)
  const number = editions.at(-1)?.number ?? 1
  newest.set(consultationId, number)
  return number
}
const listPublished = (tx: Tx, consultationId: string, after: number) =>
  tx
    .select()
    .from(draftVersions)
    .where(and(eq(draftVersions.consultationId, consultationId), isNotNull(draftVersions.publishedAt), gt(draftVersions.number, after)))
    .orderBy(asc(draftVersions.number))

async function sweep(tx: Tx, consultationId: string, versionId: unknown, now: Date) {
  const editions = await listPublished(tx, consultationId, 0)
  const at = editions.findIndex(({ id }) => id === versionId)
  const [before, after] = [editions[at - 1], editions[at]]
  if (!before || !after) return
  for await (const batch of standingIn(tx, before.id)) {
    const carry = await loadCarrier(tx, before, after)
    await applyAnchors(tx, after.id, batch.map(carry), { now, by: null })
  }
}

/** Edition by edition, to the newest. */
async function carryOn(tx: Tx, commentId: string, now: Date) {
  const select = () =>
    tx
      .select()
      .from(comments)
      .where(and(eq(comments.id, commentId), ne(comments.anchor, 'orphaned')))
  const [written] = await select()
  const [edition] = written ? await tx.select().from(draftVersions).where(eq(draftVersions.id, written.versionId)) : []
  if (!edition) return
  let before = edition
  for (const after of await listPublished(tx, edition.consultationId, edition.number)) {
    const [comment] = await select()
    if (comment?.versionId !== before.id) return
    const carry = await loadCarrier(tx, before, after)
    await applyAnchors(tx, after.id, [carry(comment)], { now, by: null })
    before = after
  }
}
