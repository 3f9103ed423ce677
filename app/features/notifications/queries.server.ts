import { and, count, desc, eq, isNull } from 'drizzle-orm'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { notifications } from '#db/schema/index.server.ts'

/** How many the person has not read; on every signed-in page. */
export async function countUnread(accountId: string, db: Db = defaultDb): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(notifications)
    .where(and(eq(notifications.accountId, accountId), isNull(notifications.readAt)))
  return row?.n ?? 0
}

export type Notice = {
  id: string
  messageKey: string
  params: Record<string, string | number>
  href: string
  createdAt: Date
  unread: boolean
}
/** Newest first. */
export async function listNotifications(accountId: string, db: Db = defaultDb, limit = 100): Promise<Notice[]> {
  const rows = await db
    .select()
    .from(notifications)
    .where(eq(notifications.accountId, accountId))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(limit)
  return rows.map(({ id, messageKey, params, href, createdAt, readAt }) => ({
    id,
    messageKey,
    params,
    href,
    createdAt,
    unread: readAt === null,
  }))
}
