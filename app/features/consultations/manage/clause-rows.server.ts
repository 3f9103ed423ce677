import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '#db/client.server.ts'
import { clauseDescents, clauses, draftVersions, type Localised } from '#db/schema/index.server.ts'
import { articlesOf } from './domain/article-of.ts'
import type { DraftTree } from './inputs.ts'

export async function removeVersion(tx: Tx, versionId: string) {
  await tx.delete(clauseDescents).where(eq(clauseDescents.versionId, versionId))
  await tx.delete(clauses).where(eq(clauses.versionId, versionId))
  await tx.delete(draftVersions).where(eq(draftVersions.id, versionId))
}

/** Notes beside clauses whose words stay the same survive a new import; a note never moves to a clause that reads differently. */
export async function listKeptNotes(tx: Tx, versionId: string): Promise<Map<string, Localised>> {
  const rows = await tx
    .select({ key: clauses.key, text: clauses.text, heading: clauses.heading, explanation: clauses.explanation })
    .from(clauses)
    .where(eq(clauses.versionId, versionId))
  return new Map(
    rows.flatMap(({ key, text, heading, explanation }) => (explanation ? [[noteKey(key, heading, text), explanation] as const] : [])),
  )
}
const noteKey = (key: string, heading: string, text: string) => `${key}\n${heading}\n${text}`

type Target = { matterId: string; versionId: string; notes: ReadonlyMap<string, Localised> }
/** All clauses in one statement: twenty thousand rows as parameters would pass PostgreSQL's limit, as one JSON text they do not. */
export async function insertClauses(tx: Tx, draft: DraftTree, { matterId, versionId, notes }: Target) {
  const ids = new Map(draft.clauses.map((clause) => [clause.id, uuidv7()]))
  const articles = articlesOf(draft.clauses)
  const idOf = (key: string | null | undefined) => (key ? ids.get(key)! : null)
  const rows = draft.clauses.map((c, ordinal) => ({
    id: ids.get(c.id),
    key: c.id,
    parent_id: idOf(c.parent),
    article_id: idOf(articles.get(c.id)),
    ordinal,
    kind: c.kind,
    number: c.number,
    label: c.label,
    heading: c.heading,
    text: c.text,
    path: c.path,
    explanation: notes.get(noteKey(c.id, c.heading, c.text)) ?? null,
  }))
  await tx.execute(sql`insert into clauses (id, matter_id, version_id, key, parent_id, article_id, ordinal, kind, number, label, heading, text, path, explanation)
    select r.id, ${matterId}::uuid, ${versionId}::uuid, r.key, r.parent_id, r.article_id, r.ordinal, r.kind, r.number, r.label, r.heading, r.text, r.path, nullif(r.explanation, 'null'::jsonb)
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r(id uuid, key text, parent_id uuid, article_id uuid, ordinal int, kind text, number int,
      label text, heading text, text text, path text, explanation jsonb)`)
}

/** Translations by key, again in one statement; clauses without a twin lose theirs. */
export async function updateTranslations(tx: Tx, versionId: string, draft: DraftTree, keys: ReadonlyMap<string, string>) {
  const byKey = new Map(draft.clauses.map((clause) => [clause.id, clause]))
  const rows = [...keys].map(([key, twin]) => {
    const { label, heading, text, path } = byKey.get(twin)!
    return { key, translation: { label, heading, text, path } }
  })
  await tx.update(clauses).set({ translation: null }).where(eq(clauses.versionId, versionId))
  await tx.execute(sql`update clauses c set translation = r.translation
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r(key text, translation jsonb) where c.version_id = ${versionId}::uuid and c.key = r.key`)
}
