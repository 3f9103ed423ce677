import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import {
  accounts,
  attachmentTexts,
  clauseCredits,
  clauseDescents,
  clauses,
  commentAnchors,
  commentCampaignMembers,
  commentCampaigns,
  commentGroupings,
  commentRevisions,
  comments,
  commentThemeMembers,
  commentThemes,
  consultations,
  discussionMessages,
  discussionReactions,
  discussionRooms,
  draftVersions,
  files,
  matters,
  periodExtensions,
  replies,
  responses,
  suggestionDecisions,
} from '#db/schema/index.server.ts'

const BATCH = 500

/** What was stored of an import that failed; the matter goes only if nothing else is in it. Bytes stay: another file may be the same. */
export async function removeImport(id: string, people: readonly string[], attached: readonly string[]) {
  const editions = db.select({ id: draftVersions.id }).from(draftVersions).where(eq(draftVersions.consultationId, id))
  const said = db.select({ id: comments.id }).from(comments).where(eq(comments.consultationId, id))
  await db.delete(discussionReactions).where(eq(discussionReactions.roomId, id))
  await db.delete(discussionMessages).where(eq(discussionMessages.roomId, id))
  await db.delete(discussionRooms).where(eq(discussionRooms.activityId, id))
  await db.delete(commentThemeMembers).where(inArray(commentThemeMembers.commentId, said))
  await db.delete(commentThemes).where(eq(commentThemes.consultationId, id))
  await db.delete(commentCampaignMembers).where(inArray(commentCampaignMembers.commentId, said))
  await db.delete(commentCampaigns).where(eq(commentCampaigns.consultationId, id))
  await db.delete(commentGroupings).where(eq(commentGroupings.consultationId, id))
  await db.delete(clauseCredits).where(inArray(clauseCredits.versionId, editions))
  await db.delete(suggestionDecisions).where(eq(suggestionDecisions.consultationId, id))
  await db.delete(responses).where(eq(responses.consultationId, id))
  await db.delete(replies).where(eq(replies.consultationId, id))
  await db.delete(commentRevisions).where(inArray(commentRevisions.commentId, said))
  await db.delete(commentAnchors).where(inArray(commentAnchors.commentId, said))
  await db.delete(attachmentTexts).where(eq(attachmentTexts.consultationId, id))
  await db.delete(comments).where(eq(comments.consultationId, id))
  await inBatches(attached, (ids) => db.delete(files).where(inArray(files.id, ids)))
  await db.delete(periodExtensions).where(eq(periodExtensions.consultationId, id))
  await db.delete(clauseDescents).where(inArray(clauseDescents.versionId, editions))
  await db.delete(clauses).where(inArray(clauses.versionId, editions))
  await db.delete(draftVersions).where(eq(draftVersions.consultationId, id))
  await inBatches(people, (ids) => db.delete(accounts).where(inArray(accounts.id, ids)))
  const [gone] = await db.delete(consultations).where(eq(consultations.id, id)).returning({ matterId: consultations.matterId })
  const empty = sql`not exists (select 1 from consultations k where k.matter_id = matters.id)`
  if (gone) await db.delete(matters).where(and(eq(matters.id, gone.matterId), isNull(matters.publishedAt), empty))
}

async function inBatches(ids: readonly string[], remove: (some: string[]) => PromiseLike<unknown>) {
  for (let at = 0; at < ids.length; at += BATCH) await remove(ids.slice(at, at + BATCH))
}
