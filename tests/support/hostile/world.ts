import { getTableColumns, inArray, sql } from 'drizzle-orm'
import { getTableConfig, type PgColumn } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { CAPABILITIES } from '#app/platform/actor.ts'
import type { db as pool, Tx } from '#db/client.server.ts'
import {
  capabilityGrants,
  comments,
  commentThemeMembers,
  commentThemes,
  files,
  periodExtensions,
  replies,
  responses,
} from '#db/schema/index.server.ts'
import type { World } from '#tests/support/world.ts'
import { listTextColumns, WRITTEN } from './columns.ts'
import { XSS_PAYLOADS } from './payloads.ts'

/** Everything that people can write, in every row there is, becomes hostile; then one comment, reply, answer and file for each payload. */
export async function makeHostile(db: typeof pool, world: World, now: Date) {
  const { people, consultations, commentIds } = world
  const { author } = people.ids
  await db
    .insert(capabilityGrants)
    .values(CAPABILITIES.map((capability) => ({ accountId: author, agencyId: people.agencyIds.home, capability, grantedAt: now })))
    .onConflictDoNothing()
  for (const { id } of Object.values(consultations)) {
    const extension = { id: uuidv7(), consultationId: id, closesAtBefore: now, closesAtAfter: now, extendedAt: now }
    await db.insert(periodExtensions).values({ ...extension, reason: '延长。', extendedBy: author })
  }
  const { id: consultationId, matterId } = consultations.open
  const theme = { id: uuidv7(), matterId, consultationId, language: 'zh' as const, terms: ['停放'], createdAt: now, settledAt: now }
  await db.insert(commentThemes).values(theme)
  await db.insert(commentThemeMembers).values({ commentId: commentIds.plain, matterId, themeId: theme.id, score: 1 })
  await enterLetters(db, world, now)
  await db.execute(sql`update matters set decided_at = now() where decided_at is null`)
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`) // else published clauses refuse any change
    await fillColumns(tx)
  })
  await sayEach(db, world, now)
}

/** One that came by letter; who sent what, the world says already. */
async function enterLetters(db: typeof pool, { consultations }: World, now: Date) {
  const { id: consultationId, matterId, versionId } = consultations.open
  const letter = {
    matterId,
    consultationId,
    id: uuidv7(),
    versionId,
    channel: 'letter' as const,
    receiptNumber: '17',
    authorKind: 'person',
  }
  await db.insert(comments).values({ ...letter, stance: 'support', body: '来信。', language: 'zh', createdAt: now })
}

/** Row by row, as what is written may differ by row. */
async function fillColumns(db: Tx) {
  const columns = listTextColumns().filter(({ name }) => name in WRITTEN)
  for (const table of new Set(columns.map((column) => column.table))) {
    const keys = primaryKeyOf(table)
    const rows = await db
      .select(keys)
      .from(table)
      .orderBy(...Object.values(keys))
    for (const [row, key] of rows.entries()) {
      const own = columns.filter((column) => column.table === table)
      const values = Object.fromEntries(own.map(({ property, name }) => [property, WRITTEN[name]!(name, row)]))
      const where = sql.join(
        Object.entries(keys).map(([name, column]) => sql`${column} = ${key[name]}`),
        sql` and `,
      )
      await db.update(table).set(values).where(where)
    }
  }
}
function primaryKeyOf(table: ReturnType<typeof listTextColumns>[number]['table']): Record<string, PgColumn> {
  const together = getTableConfig(table).primaryKeys.flatMap(({ columns }) => columns.map(({ name }) => name))
  return Object.fromEntries(Object.entries(getTableColumns(table)).filter(([, column]) => column.primary || together.includes(column.name)))
}

/** Each payload alone, where none before it could have opened or closed something. */
async function sayEach(db: typeof pool, { people, consultations, commentIds, fileIds }: World, now: Date) {
  const { id: consultationId, matterId, versionId, clauseIds } = consultations.open
  const [picture] = await db
    .select()
    .from(files)
    .where(inArray(files.id, [fileIds.plain]))
  const place = { matterId, consultationId, language: 'zh' as const }
  for (const payload of XSS_PAYLOADS) {
    const [id, fileId] = [uuidv7(), uuidv7()]
    await db.insert(files).values({ ...picture!, id: fileId, name: payload })
    await db.insert(comments).values({
      ...place,
      id,
      versionId,
      clauseId: clauseIds.a2,
      articleId: clauseIds.a2,
      authorId: people.ids.citizen,
      authorKind: 'person',
      stance: 'amend',
      body: payload,
      proposedText: payload,
      selector: { exact: payload, prefix: '', suffix: '', start: 0, end: 4, language: 'zh' },
      fileId,
      createdAt: now,
      tags: [payload],
      respondedAt: now,
      outcome: 'adopted',
    })
    const by = { authorId: people.ids.other, authorKind: 'person', createdAt: now }
    await db.insert(replies).values({ ...place, ...by, id: uuidv7(), commentId: commentIds.replied, body: payload })
    await db.insert(responses).values({
      ...place,
      id: uuidv7(),
      commentId: id,
      batchId: uuidv7(),
      outcome: 'adopted',
      reason: payload,
      agencyId: people.agencyIds.home,
      respondedBy: people.ids.author,
      respondedAt: now,
    })
  }
}
