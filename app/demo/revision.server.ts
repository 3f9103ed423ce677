import { parseDraft } from '#app/features/consultations/drafts/formats/parse-draft.server.ts'
import { linesOf } from '#app/features/consultations/lineage/domain/lay-out.ts'
import { listClauses, requireNextEdition } from '#app/features/consultations/lineage/load.server.ts'
import { findAnchors, publishEdition } from '#app/features/consultations/lineage/publish-edition.server.ts'
import { requestEdition } from '#app/features/consultations/lineage/request-edition.server.ts'
import { rewriteClause } from '#app/features/consultations/lineage/rewrite-clause.server.ts'
import { startEdition } from '#app/features/consultations/lineage/start-edition.server.ts'
import { storeTranslation } from '#app/features/consultations/manage/store-translation.server.ts'
import { treeOf as treeOfRows } from '#app/features/consultations/reading/texts.server.ts'
import { type SignedIn, SYSTEM } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import type { Tx } from '#db/client.server.ts'
import { loadCast } from './cast.server.ts'
import { findStored, readDemoText, treeOf } from './questions.server.ts'

/** Begins with the wordings that were accepted; then each article that the revised text has otherwise is written anew. */
export async function reviseDraft(tx: Tx, office: SignedIn, { id: consultationId, draft }: { id: string; draft: string }, now: Date) {
  const at = { db: tx, now }
  const [zh, en] = await Promise.all(
    ['zh', 'en'].map(async (language) => parseDraft(await readDemoText(`${draft}-revised.${language}`), { fileName: 'draft.md' })),
  )
  const { versionId } = await runCommand(startEdition, office, { consultationId, accepted: 'on' }, at)
  const wanted = treeOf(zh!)
  for (const { id, kind } of wanted.clauses) {
    if (kind !== 'article') continue
    const { next } = await requireNextEdition(tx, consultationId)
    const lines = linesOf(wanted, id)
    if (linesOf(treeOfRows(next, await listClauses(tx, versionId), next.language), id) === lines) continue
    await runCommand(rewriteClause, office, { consultationId, clause: id, lines }, at)
  }
  await runCommand(storeTranslation, office, { consultationId, draft: treeOf(en!) }, at)
}

export async function publishRevision(tx: Tx, slug: string, office: string, now: Date) {
  const actor = (await loadCast(tx)).people.get(office)!
  const { id: consultationId } = await findStored(tx, slug)
  await runCommand(requestEdition, actor, { consultationId }, { db: tx, now })
  const { next, current } = await requireNextEdition(tx, consultationId)
  await runCommand(publishEdition, SYSTEM, { versionId: next.id, anchors: await findAnchors(tx, current, next) }, { db: tx, now })
}
