import { v7 as uuidv7 } from 'uuid'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { draftVersions } from '#db/schema/index.server.ts'
import { insertClauses } from '../manage/clause-rows.server.ts'
import { findUnpublishedVersion, requirePreparable } from '../manage/load.server.ts'
import { treeOf } from '../reading/texts.server.ts'
import { EditionInput } from './inputs.ts'
import { findPublishedVersion, listClauses } from './load.server.ts'
import { settleEdition } from './settle-edition.server.ts'

/** A next edition that still reads like the published one, to be edited clause by clause. */
export const startEdition = defineCommand({
  name: 'consultations.start-edition',
  input: EditionInput,
  async authorise({ tx, actor, input }) {
    const consultation = await requirePreparable(tx, actor, input.consultationId)
    const current = await findPublishedVersion(tx, consultation.id)
    if (!current) throw new AppError('conflict', 'consultations.problem.noDraft')
    if (await findUnpublishedVersion(tx, consultation.id)) throw new AppError('conflict', 'consultations.problem.editionStarted')
    return { consultation, current }
  },
  async write({ tx, now }, { consultation, current }) {
    const versionId = uuidv7()
    const { matterId } = consultation
    await tx.insert(draftVersions).values({
      ...current,
      id: versionId,
      number: current.number + 1,
      createdAt: now,
      publishedAt: null,
      publishRequestedAt: null,
    })
    const tree = treeOf(current, await listClauses(tx, current.id), current.language)
    await insertClauses(tx, tree, { matterId, versionId, notes: new Map() })
    await settleEdition(tx, current, { id: versionId, matterId, language: current.language })
    return {
      result: { versionId },
      event: {
        name: 'consultations.edition-started',
        matterId,
        activityId: consultation.id,
        payload: { versionId, number: current.number + 1 },
      },
    }
  },
})
