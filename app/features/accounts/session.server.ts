import { createHash } from 'node:crypto'
import { eq, lt, sql } from 'drizzle-orm'
import { type Adapter, type DatabaseSession, generateIdFromEntropySize, Lucia, TimeSpan } from 'lucia'
import { type Actor, type Grant, type ParticipantKind, VISITOR } from '#app/platform/actor.ts'
import { readCookie, SESSION_COOKIE } from '#app/platform/cookies.ts'
import { isHttps } from '#app/platform/env.server.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { sessions } from '#db/schema/index.server.ts'

// Everything that knows lucia 3 is in this file. Lucia makes tokens, rows and cookies; reading a session is our one query.
const DAY = 86_400_000
export const IDLE_DAYS = 14
export const ABSOLUTE_DAYS = 60
const TOUCH_EVERY = 3_600_000
export const cookieName = isHttps ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE

type Attributes = { createdAt: Date; userAgent: string }
declare module 'lucia' {
  interface Register {
    Lucia: Lucia
    DatabaseSessionAttributes: Attributes
  }
}

/** Lucia's view of our table; time is passed in with the attributes, never read here. */
const adapterOn = (db: Db): Adapter => ({
  getSessionAndUser: async () => [null, null],
  getUserSessions: async (userId) => (await db.select().from(sessions).where(eq(sessions.userId, userId))).map(toLucia),
  setSession: async ({ id, userId, attributes }) => {
    const { createdAt, userAgent } = attributes
    await db
      .insert(sessions)
      .values({ id, userId, createdAt, lastSeenAt: createdAt, expiresAt: new Date(createdAt.getTime() + IDLE_DAYS * DAY), userAgent })
  },
  updateSessionExpiration: async (id, expiresAt) => void (await db.update(sessions).set({ expiresAt }).where(eq(sessions.id, id))),
  deleteSession: async (id) => void (await db.delete(sessions).where(eq(sessions.id, id))),
  deleteUserSessions: async (userId) => void (await db.delete(sessions).where(eq(sessions.userId, userId))),
  deleteExpiredSessions: async () => void (await db.delete(sessions).where(lt(sessions.expiresAt, sql`now()`))),
})
const toLucia = ({ id, userId, expiresAt, ...attributes }: typeof sessions.$inferSelect): DatabaseSession => ({
  id,
  userId,
  expiresAt,
  attributes,
})

const luciaOn = (db: Db) =>
  new Lucia(adapterOn(db), {
    sessionExpiresIn: new TimeSpan(ABSOLUTE_DAYS, 'd'),
    sessionCookie: { name: cookieName, attributes: { secure: isHttps, sameSite: 'lax', path: '/' } },
  })
const lucia = luciaOn(defaultDb)
const idOf = (token: string) => createHash('sha256').update(token).digest('hex')

type Start = { accountId: string; userAgent: string; now: Date }
/** A new session; the raw token exists only in the returned Set-Cookie value. */
export async function startSession({ accountId, userAgent, now }: Start, db: Db = defaultDb): Promise<string> {
  const token = generateIdFromEntropySize(25)
  await luciaOn(db).createSession(accountId, { createdAt: now, userAgent: userAgent.slice(0, 300) }, { sessionId: idOf(token) })
  return lucia.createSessionCookie(token).serialize()
}
export const blankCookie = () => lucia.createBlankSessionCookie().serialize()
export const endSessionById = (id: string, db: Db = defaultDb) => luciaOn(db).invalidateSession(id)
/** Ends them all: after a change of password or of what the account may do. */
export const endSessionsOf = (accountId: string, db: Db = defaultDb) => luciaOn(db).invalidateUserSessions(accountId)

type Row = {
  id: string
  user_id: string
  last_seen_at: string
  kind: ParticipantKind
  display_name: string
  real_name: string | null
  grants: Grant[]
}
/** On every request's path: one prepared query; a write at most once an hour; for a visitor nothing at all. */
export async function findActorByCookie(cookieHeader: string | null | undefined, now: Date, db: Db = defaultDb): Promise<Actor> {
  if (!cookieHeader?.includes(cookieName)) return VISITOR
  const token = readToken(cookieHeader)
  if (!token || token.length > 100) return VISITOR
  const at = now.toISOString()
  const rows = await db.execute(sql`select s.id, s.user_id, s.last_seen_at, a.kind, a.display_name, a.real_name,
      coalesce((select json_agg(json_build_object('agencyId', g.agency_id, 'capability', g.capability) order by g.agency_id, g.capability)
        from capability_grants g where g.account_id = a.id), '[]'::json) as grants
    from sessions s join accounts a on a.id = s.user_id
    where s.id = ${idOf(token)} and s.expires_at > ${at}::timestamptz and s.created_at > ${at}::timestamptz - make_interval(days => ${ABSOLUTE_DAYS}) and a.deleted_at is null`)
  const row = rows[0] as Row | undefined
  if (!row) return VISITOR
  if (now.getTime() - new Date(row.last_seen_at).getTime() > TOUCH_EVERY) await touch(row.id, now, db)
  return { id: row.user_id, kind: row.kind, displayName: row.display_name, realName: row.real_name, grants: row.grants, sessionId: row.id }
}

/** The accounts behind many requests at once, in one query; null for a visitor. Counts as no visit. */
export async function findAccountIds(
  cookieHeaders: readonly (string | undefined)[],
  now: Date,
  db: Db = defaultDb,
): Promise<(string | null)[]> {
  const ids = cookieHeaders.map((header) => {
    const token = header?.includes(cookieName) ? readToken(header) : undefined
    return token && token.length <= 100 ? idOf(token) : null
  })
  const asked = [...new Set(ids.filter((id) => id !== null))]
  if (asked.length === 0) return ids
  const at = now.toISOString()
  const rows = await db.execute(sql`select s.id, s.user_id from sessions s join accounts a on a.id = s.user_id
    where s.id = any(${`{${asked.join()}}`}::text[]) and s.expires_at > ${at}::timestamptz
      and s.created_at > ${at}::timestamptz - make_interval(days => ${ABSOLUTE_DAYS}) and a.deleted_at is null`)
  const accountOf = new Map((rows as unknown as { id: string; user_id: string }[]).map(({ id, user_id }) => [id, user_id]))
  return ids.map((id) => (id && accountOf.get(id)) ?? null)
}

function readToken(header: string) {
  try {
    return readCookie(header, cookieName)
  } catch {
    return undefined
  } // a cookie that is not valid percent-encoding is nobody's
}

const touch = (id: string, now: Date, db: Db) =>
  db
    .update(sessions)
    .set({ lastSeenAt: now, expiresAt: new Date(now.getTime() + IDLE_DAYS * DAY) })
    .where(eq(sessions.id, id))
