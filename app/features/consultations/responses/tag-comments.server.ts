import { inArray, sql } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { comments } from '#db/schema/index.server.ts'
import { requireColleague } from '../policy.ts'
import { TagInput } from './inputs.ts'
import { holdComments, holdConsultation } from './load.server.ts'

/** The office's own order among the comments. The words of a tag stay out of the public log. */
export const tagComments = defineCommand({
  name: 'consultations.tag-comments',
  input: TagInput,
  async authorise({ tx, actor, input }) {
    const consultation = await holdConsultation(tx, input.consultationId)
    requireColleague(actor, consultation.agencyId)
    await holdComments(tx, consultation.id, input.commentIds)
    return consultation
  },
  async write({ tx, input: { commentIds, add, remove } }, { id, matterId }) {
    const json = (tags: string[]) => sql`array(select jsonb_array_elements_text(${JSON.stringify(tags)}::jsonb))`
    const tags = sql`array(select distinct tag from unnest(${comments.tags} || ${json(add)}) tag where tag <> all(${json(remove)}) order by tag)`
    await tx.update(comments).set({ tags }).where(inArray(comments.id, commentIds))
    return {
      result: { consultationId: id, count: commentIds.length },
      event: { name: 'consultations.comments-tagged', matterId, activityId: id, payload: { commentIds } },
    }
  },
})
