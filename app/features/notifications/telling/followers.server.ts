import { eq, sql } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import type { LoggedEvent } from '#app/platform/events/hash.ts'
import type { Tx } from '#db/client.server.ts'
import { consultations } from '#db/schema/index.server.ts'
import { type Told, titleParams } from './tell.server.ts'

/** All at once in one statement, however many follow; on the site only. The report also reaches everybody who commented. */
export const tellFollowers =
  (messageKey: Told, { commenters = false } = {}) =>
  async (tx: Tx, event: LoggedEvent, now: Date) => {
    const consultationId = event.payload.consultationId ?? event.activityId
    if (typeof consultationId !== 'string' || !isUuid(consultationId)) return
    const [consultation] = await tx
      .select({ id: consultations.id, matterId: consultations.matterId, title: consultations.title })
      .from(consultations)
      .where(eq(consultations.id, consultationId))
    if (!consultation) return
    const authors = commenters ? sql`union select author_id from comments where consultation_id = ${consultation.id}` : sql``
    await tx.execute(sql`insert into notifications (id, account_id, message_key, params, href, event_position, created_at)
    select gen_random_uuid(), a.id, ${messageKey}, ${JSON.stringify(titleParams(consultation.title))}::jsonb, ${`/consultations/${consultation.id}`}, ${String(event.position)}, ${now.toISOString()}::timestamptz
    from (select account_id from matter_followers where matter_id = ${consultation.matterId} ${authors}) who(account_id)
    join accounts a on a.id = who.account_id
    where a.deleted_at is null and a.id is distinct from ${event.actorId}::uuid
    on conflict do nothing`)
  }
