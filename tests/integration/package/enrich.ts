import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Sql } from 'postgres'
import { buildPdf } from '#tests/support/documents.ts'

export const PDF = buildPdf([['盲道上的车辆，照片附后。']])
export const HIDDEN_PDF = buildPdf([['被隐藏的附件文字']])

/** Everything that can belong to a consultation besides what the demo has: files and their texts, groups, themes, a discussion. */
export async function enrich(sql: Sql, consultationId: string, dataDir: string) {
  const [hidden] = await sql`select id, matter_id from comments where consultation_id = ${consultationId} and hidden_at is not null limit 1`
  const standing =
    await sql`select id from comments where consultation_id = ${consultationId} and hidden_at is null and withdrawn_at is null
    and channel = 'web' order by id limit 4`
  const matter = hidden!.matter_id
  const attach = async (comment: string, bytes: Buffer, text: string) => {
    const [id, sha256] = [randomUUID(), createHash('sha256').update(bytes).digest('hex')]
    const key = `${sha256.slice(0, 2)}/${sha256}`
    mkdirSync(path.dirname(path.join(dataDir, 'files', key)), { recursive: true })
    writeFileSync(path.join(dataDir, 'files', key), bytes)
    await sql`insert into files (id, name, media_type, bytes, sha256, storage_key, created_at)
      values (${id}, '盲道照片.pdf', 'application/pdf', ${bytes.length}, ${sha256}, ${key}, '2026-01-02T03:04:05.678Z')`
    await sql`update comments set file_id = ${id} where id = ${comment}`
    await sql`insert into attachment_texts (comment_id, matter_id, consultation_id, file_id, text, is_cut, read_at)
      values (${comment}, ${matter}, ${consultationId}, ${id}, ${text}, false, '2026-01-02T03:05:05.678Z')`
    return id
  }
  const fileId = await attach(standing[0]!.id, PDF, '盲道上的车辆，照片附后。')
  await attach(hidden!.id, HIDDEN_PDF, '被隐藏的附件文字')

  const [campaign, theme] = [randomUUID(), randomUUID()]
  await sql`insert into comment_campaigns (id, matter_id, consultation_id, representative_id, created_at, dissolved_at)
    values (${campaign}, ${matter}, ${consultationId}, ${standing[0]!.id}, '2026-01-03T03:04:05Z', '2026-01-04T03:04:05Z')`
  await sql`insert into comment_themes (id, matter_id, consultation_id, language, name, terms, created_at, settled_at)
    values (${theme}, ${matter}, ${consultationId}, 'zh', '投放时间', ${['投放', '时段']}, '2026-01-03T03:04:05Z', '2026-01-04T03:04:05Z')`
  for (const [i, { id }] of standing.entries()) {
    await sql`insert into comment_campaign_members (comment_id, matter_id, campaign_id, own, removed_at)
      values (${id}, ${matter}, ${campaign}, ${i === 1 ? '我们楼也是这样。' : null}, ${i === 2 ? '2026-01-05T03:04:05Z' : null})`
    await sql`insert into comment_theme_members (comment_id, matter_id, theme_id, score) values (${id}, ${matter}, ${theme}, ${0.5 + i / 10})`
  }
  await sql`insert into comment_groupings (consultation_id, matter_id, comments, seconds, grouped_at)
    values (${consultationId}, ${matter}, 57, 0.25, '2026-01-05T03:04:05Z')`

  const people = await sql`select id from accounts where kind = 'person' order by id limit 3`
  const [agency] = await sql`select agency_id as id from consultations where id = ${consultationId}`
  await sql`insert into discussion_rooms (activity_id, matter_id, agency_id, last_number, last_revision, created_at)
    values (${consultationId}, ${matter}, ${agency!.id}, 2, 6, '2026-01-05T03:04:05Z')`
  for (const [number, text] of [
    [1, '十二条的七天从哪天起算？'],
    [2, '被隐藏的发言'],
  ] as const)
    await sql`insert into discussion_messages (room_id, number, matter_id, author_id, author_kind, client_id, text, reply_to, revision, posted_at, hidden_at, hidden_reason)
      values (${consultationId}, ${number}, ${matter}, ${people[0]!.id}, 'person', ${randomUUID()}, ${text}, ${number === 2 ? 1 : null}, ${number},
        '2026-01-06T03:04:05Z', ${number === 2 ? '2026-01-06T04:04:05Z' : null}, ${number === 2 ? '含有他人电话。' : null})`
  for (const [i, { id }] of people.entries())
    await sql`insert into discussion_reactions (room_id, number, account_id, matter_id, reaction, reacted_at)
      values (${consultationId}, 1, ${id}, ${matter}, ${i === 0 ? 'thanks' : 'agree'}, '2026-01-06T05:04:05Z')`
  await sql`insert into comment_revisions (id, comment_id, stance, body, replaced_at)
    values (${randomUUID()}, ${standing[1]!.id}, 'support', '先前的文字。', '2026-01-06T03:04:05Z')`
  await sql`insert into period_extensions (id, consultation_id, closes_at_before, closes_at_after, reason, extended_by, extended_at)
    values (${randomUUID()}, ${consultationId}, '2026-01-06T03:04:05Z', '2026-01-16T03:04:05Z', '应多方要求延长。', ${people[1]!.id}, '2026-01-05T03:04:05Z')`
  // In a consultation that asks for real names, the one and the other name of a person stand apart.
  await sql`update comments set shown_name = '王真名' where id = ${standing[3]!.id}`
  return { fileId }
}
