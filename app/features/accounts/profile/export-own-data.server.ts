import { and, asc, eq, inArray } from 'drizzle-orm'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import {
  accountFacts,
  accounts,
  capabilityGrants,
  commentRevisions,
  comments,
  discussionMessages,
  discussionReactions,
  domainEvents,
  endorsements,
  files,
  matterFollowers,
  notifications,
  opinionEarlierVotes,
  opinionParticipants,
  opinionStatements,
  opinionVotes,
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
    facts: (await db.select().from(accountFacts).where(eq(accountFacts.accountId, accountId)))[0] ?? null,
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
    opinions: await listOpinions(accountId, db),
    discussionMessages: (await db.select().from(discussionMessages).where(eq(discussionMessages.authorId, accountId))).map(
      ({ hiddenBy, ...message }) => message,
    ),
    discussionReactions: await db.select().from(discussionReactions).where(eq(discussionReactions.accountId, accountId)),
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

/** What was voted and written in opinion maps, by map; there a number stands for the person. */
async function listOpinions(accountId: string, db: Db) {
  const own = await db
    .select({ mapId: opinionParticipants.mapId, number: opinionParticipants.number, joinedAt: opinionParticipants.joinedAt })
    .from(opinionParticipants)
    .where(eq(opinionParticipants.accountId, accountId))
  const votesIn = (table: typeof opinionVotes | typeof opinionEarlierVotes, one: (typeof own)[number]) =>
    db
      .select({ statement: table.statement, vote: table.vote, votedAt: table.votedAt })
      .from(table)
      .where(and(eq(table.mapId, one.mapId), eq(table.participant, one.number)))
      .orderBy(asc(table.votedAt), asc(table.statement))
  return Promise.all(
    own.map(async (one) => ({
      ...one,
      votes: await votesIn(opinionVotes, one),
      earlierVotes: await votesIn(opinionEarlierVotes, one),
      statements: await db
        .select({
          number: opinionStatements.number,
          text: opinionStatements.text,
          createdAt: opinionStatements.createdAt,
          withdrawnAt: opinionStatements.withdrawnAt,
        })
        .from(opinionStatements)
        .where(and(eq(opinionStatements.mapId, one.mapId), eq(opinionStatements.author, one.number))),
    })),
  )
}

const withoutOfficeNotes = ({ tags, assigneeId, hiddenBy, searchTerms, ...comment }: typeof comments.$inferSelect) => comment
