import { eq, max } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { defineCommand } from '#app/platform/command.server.ts'
import { draftVersions } from '#db/schema/index.server.ts'
import { insertClauses, listKeptNotes, removeVersion } from './clause-rows.server.ts'
import { StoreDraftInput } from './inputs.ts'
import { findUnpublishedVersion, requireUnpublished } from './load.server.ts'

/** Keeps the clause tree as the unpublished edition, in place of the one before. */
export const storeDraft = defineCommand({
  name: 'consultations.store-draft',
  input: StoreDraftInput,
  async authorise({ tx, actor, input }) {
    const consultation = await requireUnpublished(tx, actor, input.consultationId)
    return { consultation, earlier: await findUnpublishedVersion(tx, consultation.id) }
  },
  async write({ tx, input: { draft }, now }, { consultation, earlier }) {
    const notes = earlier ? await listKeptNotes(tx, earlier.id) : new Map()
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
