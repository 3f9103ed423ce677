import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { draftVersions } from '#db/schema/index.server.ts'
import { updateTranslations } from './clause-rows.server.ts'
import { StoreTranslationInput } from './inputs.ts'
import { requireTranslationMatch } from './translation.server.ts'

/** The draft's other language, laid beside the clauses with the same key. */
export const storeTranslation = defineCommand({
  name: 'consultations.store-translation',
  input: StoreTranslationInput,
  authorise: ({ tx, actor, input }) => requireTranslationMatch(tx, actor, input.consultationId, input.draft),
  async write({ tx, input: { draft } }, { consultation, version, match }) {
    const title =
      draft.language === 'en'
        ? { ...version.title, en: draft.title || version.title.zh }
        : { ...version.title, zh: draft.title || version.title.zh }
    await tx
      .update(draftVersions)
      .set({ title, notes: { ...version.notes, [draft.language]: draft.notes } })
      .where(eq(draftVersions.id, version.id))
    await updateTranslations(tx, version.id, draft, match.pairs)
    return {
      result: { matched: match.pairs.size, missing: match.missing, extra: match.extra },
      event: {
        name: 'consultations.translation-stored',
        matterId: consultation.matterId,
        activityId: consultation.id,
        payload: { versionId: version.id, matched: match.pairs.size },
      },
    }
  },
})
