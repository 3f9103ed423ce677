import { v7 as uuidv7 } from 'uuid'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { draftVersions } from '#db/schema/index.server.ts'
import { insertClauses } from '../manage/clause-rows.server.ts'
import { findUnpublishedVersion, requirePreparable } from '../manage/load.server.ts'
import { treeOf } from '../reading/texts.server.ts'
import { applyAccepted } from '../suggestions/apply.server.ts'
import { StartEditionInput } from './inputs.ts'
import { findPublishedVersion, listClauses } from './load.server.ts'
import { settleEdition } from './settle-edition.server.ts'

/** A next edition that still reads like the published one, to be edited clause by clause; or reads as the suggestions accepted so far make it. */
export const startEdition = defineCommand({
  name: 'consultations.start-edition',
  input: StartEditionInput,
  async authorise({ tx, actor, input }) {
    const consultation = await requirePreparable(tx, actor, input.consultationId)
    const current = await findPublishedVersion(tx, consultation.id)
    if (!current) throw new AppError('conflict', 'consultations.problem.noDraft')
    if (await findUnpublishedVersion(tx, consultation.id)) throw new AppError('conflict', 'consultations.problem.editionStarted')
    return { consultation, current }
  },
  async write({ tx, input, now }, { consultation, current }) {
    const versionId = uuidv7()
    const { matterId } = consultation
    const next = { ...current, id: versionId, number: current.number + 1, createdAt: now, publishedAt: null, publishRequestedAt: null }
    await tx.insert(draftVersions).values(next)
    const tree = treeOf(current, await listClauses(tx, current.id), current.language)
    await insertClauses(tx, tree, { matterId, versionId, notes: new Map() })
    await settleEdition(tx, current, next)
    if (input.accepted) await applyAccepted(tx, current, next)
    return {
      result: { versionId, accepted: input.accepted },
      event: {
        name: 'consultations.edition-started',
        matterId,
        activityId: consultation.id,
        payload: { versionId, number: current.number + 1 },
      },
    }
  },
})
