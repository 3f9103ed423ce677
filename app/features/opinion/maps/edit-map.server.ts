import { eq } from 'drizzle-orm'
import { localisedOf } from '#app/features/matters/index.server.ts'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { opinionMaps } from '#db/schema/index.server.ts'
import { EditMapInput } from '../inputs.ts'
import { requireMap } from '../load.server.ts'
import { requireAuthor } from '../policy.ts'

/** Words may be mended at any time; who may take part stands once it is published. */
export const editMap = defineCommand({
  name: 'opinion.edit-map',
  input: EditMapInput,
  async authorise({ tx, actor, input }) {
    const map = await requireMap(tx, input.mapId)
    requireAuthor(actor, map.agencyId)
    if (map.publishedAt && map.access !== input.access) throw new AppError('conflict', 'opinion.problem.accessStands', {}, 'access')
    return map
  },
  async write({ tx, input: { titleZh, titleEn, questionZh, questionEn, access, moderatedFirst } }, { id, matterId }) {
    await tx
      .update(opinionMaps)
      .set({ title: localisedOf(titleZh, titleEn), question: localisedOf(questionZh, questionEn), access, moderatedFirst })
      .where(eq(opinionMaps.id, id))
    return { result: { id }, event: { name: 'opinion.map-edited', matterId, activityId: id, payload: {} } }
  },
})
