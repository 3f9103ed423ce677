import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { localisedOf, requireMatter } from '#app/features/matters/index.server.ts'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { consultations, hearings } from '#db/schema/index.server.ts'
import { parseGroups } from '../domain/groups.ts'
import { CreateHearingInput } from '../inputs.ts'
import { requireAuthor } from '../policy.ts'

export const createHearing = defineCommand({
  name: 'hearings.create',
  input: CreateHearingInput,
  async authorise({ tx, actor, input }) {
    const matter = await requireMatter(tx, input.matterId)
    const author = requireAuthor(actor, matter.agencyId)
    const groups = parseGroups(input.groups)
    if (!groups) throw new AppError('invalid', 'hearings.problem.groups', {}, 'groups')
    if (input.consultationId) {
      const [row] = await tx.select().from(consultations).where(eq(consultations.id, input.consultationId))
      if (row?.matterId !== matter.id) throw new AppError('invalid', 'problem.field.invalid', {}, 'consultationId')
    }
    return { matter, author, groups }
  },
  async write({ tx, input, now }, { matter, author, groups }) {
    const id = uuidv7()
    await tx.insert(hearings).values({
      id,
      matterId: matter.id,
      agencyId: matter.agencyId,
      consultationId: input.consultationId ?? null,
      title: localisedOf(input.titleZh, input.titleEn),
      about: localisedOf(input.aboutZh, input.aboutEn),
      venue: localisedOf(input.venueZh, input.venueEn),
      groups,
      createdBy: author.id,
      createdAt: now,
    })
    return { result: { id }, event: { name: 'hearings.created', matterId: matter.id, activityId: id, payload: {} } }
  },
})
