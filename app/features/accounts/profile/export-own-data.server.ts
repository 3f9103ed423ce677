import { asc, eq, inArray } from 'drizzle-orm'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import {
  accounts,
  capabilityGrants,
  commentRevisions,
  comments,
  domainEvents,
  endorsements,
  files,
  matterFollowers,
  notifications,
  replies,
  sessions,
} from '#db/schema/index.server.ts'

/** Everything tied to the account, without secrets and without what an office noted for itself. */
export async function exportOwnData(accountId: string, now: Date, db: Db = defaultDb) {
  const [account] = await db
    .select({
      id: accounts.id,
      kind: accounts.kind,
      email: accounts.email,
      displayName: accounts.displayName,
      realName: accounts.realName,
      mandateNote: accounts.mandateNote,
      expertise: accounts.expertise,
      locale: accounts.locale,
      emailVerifiedAt: accounts.emailVerifiedAt,
      createdAt: accounts.createdAt,
    })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  const mine = await db.select().from(comments).where(eq(comments.authorId, accountId)).orderBy(asc(comments.createdAt))
  const ids = mine.map((comment) => comment.id)
  return {
    exportedAt: now,
    account,
    capabilities: await db
      .select({ agencyId: capabilityGrants.agencyId, capability: capabilityGrants.capability, grantedAt: capabilityGrants.grantedAt })
      .from(capabilityGrants)
      .where(eq(capabilityGrants.accountId, accountId)),
    sessions: await db
      .select({
        createdAt: sessions.createdAt,
        lastSeenAt: sessions.lastSeenAt,
        expiresAt: sessions.expiresAt,
        userAgent: sessions.userAgent,
      })
      .from(sessions)
      .where(eq(sessions.userId, accountId)),
    comments: mine.map(withoutOfficeNotes),
    commentRevisions: ids.length ? await db.select().from(commentRevisions).where(inArray(commentRevisions.commentId, ids)) : [],
    replies: await db.select().from(replies).where(eq(replies.authorId, accountId)),
    endorsements: await db
      .select({ commentId: endorsements.commentId, endorsedAt: endorsements.endorsedAt })
      .from(endorsements)
      .where(eq(endorsements.accountId, accountId)),
    follows: await db
      .select({ matterId: matterFollowers.matterId, followedAt: matterFollowers.followedAt })
      .from(matterFollowers)
      .where(eq(matterFollowers.accountId, accountId)),
    notifications: await db
      .select({
        messageKey: notifications.messageKey,
        params: notifications.params,
        href: notifications.href,
        createdAt: notifications.createdAt,
        readAt: notifications.readAt,
      })
      .from(notifications)
      .where(eq(notifications.accountId, accountId)),
    files: await db
      .select({
        id: files.id,
        name: files.name,
        mediaType: files.mediaType,
        bytes: files.bytes,
        sha256: files.sha256,
        createdAt: files.createdAt,
      })
      .from(files)
      .where(eq(files.ownerId, accountId)),
    events: await db
      .select({ name: domainEvents.name, occurredAt: domainEvents.occurredAt, payload: domainEvents.payload })
      .from(domainEvents)
      .where(eq(domainEvents.actorId, accountId))
      .orderBy(asc(domainEvents.id)),
  }
}

const withoutOfficeNotes = ({ tags, assigneeId, hiddenBy, searchTerms, ...comment }: typeof comments.$inferSelect) => comment
