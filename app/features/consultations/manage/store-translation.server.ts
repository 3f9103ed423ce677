import { asc, eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { clauses, draftVersions } from '#db/schema/index.server.ts'
import { updateTranslations } from './clause-rows.server.ts'
import { matchTranslation } from './domain/match-translation.ts'
import { StoreTranslationInput } from './inputs.ts'
import { requireStoredVersion, requireUnpublished } from './load.server.ts'

/** The draft's other language, laid beside the clauses with the same key. At least half must match, else it is another text. */
export const storeTranslation = defineCommand({
  name: 'consultations.store-translation',
  input: StoreTranslationInput,
  async authorise({ tx, actor, input }) {
    const consultation = await requireUnpublished(tx, actor, input.consultationId)
    const version = await requireStoredVersion(tx, consultation.id)
    if (version.language === input.draft.language) throw new AppError('invalid', 'consultations.problem.sameLanguage', {}, 'text')
    const originals = await tx
      .select({ key: clauses.key, kind: clauses.kind })
      .from(clauses)
      .where(eq(clauses.versionId, version.id))
      .orderBy(asc(clauses.ordinal))
    const match = matchTranslation(
      originals,
      input.draft.clauses.map(({ id, kind }) => ({ key: id, kind })),
    )
    if (match.pairs.size * 2 < originals.length)
      throw new AppError('invalid', 'consultations.problem.otherText', { matched: match.pairs.size, total: originals.length }, 'text')
    return { consultation, version, match }
  },
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
