import { asc, eq } from 'drizzle-orm'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Db } from '#db/client.server.ts'
import { clauses } from '#db/schema/index.server.ts'
import { matchTranslation } from './domain/match-translation.ts'
import type { DraftTree } from './inputs.ts'
import { requirePreparable, requireStoredVersion } from './load.server.ts'

/** How the other language lies beside the stored draft; the preview and the command refuse alike. At least half must match, else it is another text. */
export async function requireTranslationMatch(
  db: Db,
  actor: Actor,
  consultationId: string,
  draft: Pick<DraftTree, 'language' | 'clauses'>,
) {
  const consultation = await requirePreparable(db, actor, consultationId)
  const version = await requireStoredVersion(db, consultation.id)
  if (version.language === draft.language) throw new AppError('invalid', 'consultations.problem.sameLanguage', {}, 'text')
  const originals = await db
    .select({ key: clauses.key, kind: clauses.kind, path: clauses.path })
    .from(clauses)
    .where(eq(clauses.versionId, version.id))
    .orderBy(asc(clauses.ordinal))
  const pieces = draft.clauses.map(({ id, kind }) => ({ key: id, kind }))
  const match = matchTranslation(originals, pieces)
  if (match.pairs.size * 2 < originals.length)
    throw new AppError('invalid', 'consultations.problem.otherText', { matched: match.pairs.size, total: originals.length }, 'text')
  return { consultation, version, originals, match }
}
