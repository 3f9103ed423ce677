import { eq, max } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { defineCommand } from '#app/platform/command.server.ts'
import { draftVersions } from '#db/schema/index.server.ts'
import { holdCarriers } from '../lineage/carriers.server.ts'
import { findPublishedVersion } from '../lineage/load.server.ts'
import { settleEdition } from '../lineage/settle-edition.server.ts'
import { insertClauses, listKeptNotes, removeVersion } from './clause-rows.server.ts'
import { StoreDraftInput } from './inputs.ts'
import { findUnpublishedVersion, refuseIfBeingPublished, requirePreparable } from './load.server.ts'

/** Keeps the clause tree as the unpublished edition, in place of the one before; where one is published, as the edition to follow it. */
export const storeDraft = defineCommand({
  name: 'consultations.store-draft',
  input: StoreDraftInput,
  async authorise({ tx, actor, input }) {
    const consultation = await requirePreparable(tx, actor, input.consultationId)
    const earlier = await findUnpublishedVersion(tx, consultation.id)
    refuseIfBeingPublished(earlier)
    return { consultation, earlier, current: await findPublishedVersion(tx, consultation.id) }
  },
  async write({ tx, input: { draft }, now }, { consultation, earlier, current }) {
    const notes = earlier ? await listKeptNotes(tx, earlier.id) : new Map()
    const restoreCarriers = earlier ? await holdCarriers(tx, earlier.id) : undefined
    if (earlier) await removeVersion(tx, earlier.id)
    const [last] = await tx
      .select({ number: max(draftVersions.number) })
      .from(draftVersions)
      .where(eq(draftVersions.consultationId, consultation.id))
    const versionId = uuidv7()
    const title = draft.title || consultation.title.zh
    await tx.insert(draftVersions).values({
      id: versionId,
      matterId: consultation.matterId,
      consultationId: consultation.id,
      number: (last?.number ?? 0) + 1,
      language: draft.language,
      title: draft.language === 'en' ? { zh: consultation.title.zh, en: title } : { zh: title },
      notes: { [draft.language]: draft.notes },
      createdAt: now,
    })
    await insertClauses(tx, draft, { matterId: consultation.matterId, versionId, notes })
    await restoreCarriers?.(versionId)
    if (current) await settleEdition(tx, current, { id: versionId, matterId: consultation.matterId, language: draft.language })
    return {
      result: { versionId, clauses: draft.clauses.length },
      event: {
        name: 'consultations.draft-stored',
        matterId: consultation.matterId,
        activityId: consultation.id,
        payload: { versionId, clauses: draft.clauses.length },
      },
    }
  },
})
