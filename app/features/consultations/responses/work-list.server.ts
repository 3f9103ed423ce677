import { and, asc, desc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { SignedIn } from '#app/platform/actor.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, capabilityGrants, comments } from '#db/schema/index.server.ts'
import { findsText } from '../attachments/search.server.ts'
import { readCursor, writeCursor } from '../comments/domain/cursor.ts'
import type { Consultation } from '../load.server.ts'
import type { EditionText } from '../reading/texts.server.ts'
import type { WorkFilters, WorkState } from './domain/work-filters.ts'

export const WORK_PAGE = 50
const owed = and(isNull(comments.respondedAt), isNull(comments.withdrawnAt), isNull(comments.hiddenAt))!
const nothing = sql`false`

/** `mine` is what is assigned to this official; overdue is whatever is unanswered once the answers were due. */
function stateRule(state: WorkState, consultation: Consultation, me: SignedIn, now: Date): SQL | undefined {
  const overdue = consultation.answersDueAt !== null && consultation.answersDueAt <= now
  const rules: Record<WorkState, SQL | undefined> = {
    all: undefined,
    unanswered: owed,
    overdue: overdue ? owed : nothing,
    mine: eq(comments.assigneeId, me.id),
    answered: and(isNotNull(comments.respondedAt), isNull(comments.withdrawnAt), isNull(comments.hiddenAt)),
    hidden: isNotNull(comments.hiddenAt),
    withdrawn: and(isNotNull(comments.withdrawnAt), isNull(comments.hiddenAt)),
  }
  return rules[state]
}

function clauseRule(key: string, edition: EditionText): SQL | undefined {
  if (key === '') return undefined
  if (key === 'whole') return isNull(comments.clauseId)
  if (key === 'orphaned') return eq(comments.anchor, 'orphaned')
  const id = edition.idOf(key)
  return id ? or(eq(comments.articleId, id), eq(comments.clauseId, id)) : nothing
}

function textRules(consultationId: string, text: string): (SQL | undefined)[] {
  if (text === '') return []
  return [isNull(comments.withdrawnAt), findsText(consultationId, text) ?? nothing]
}

type Scope = { consultation: Consultation; edition: EditionText; me: SignedIn; now: Date }
/** Fifty at a time by keyset, with what the table shows and nothing else. */
export async function listWork(db: Db, { consultation, edition, me, now }: Scope, filters: WorkFilters, after: string | null) {
  const value = { oldest: null, newest: null, endorsed: comments.endorsementCount, discussed: comments.replyCount }[filters.sort]
  const cursor = readCursor(after)
  const rising = filters.sort === 'oldest'
  const beyond =
    cursor &&
    (value
      ? sql`(${value}, ${comments.id}) < (${cursor.value}, ${cursor.id}::uuid)`
      : rising
        ? sql`${comments.id} > ${cursor.id}::uuid`
        : sql`${comments.id} < ${cursor.id}::uuid`)
  const assignee =
    filters.assignee === ''
      ? undefined
      : filters.assignee === 'nobody'
        ? isNull(comments.assigneeId)
        : eq(comments.assigneeId, filters.assignee)
  const rows = await db
    .select({
      id: comments.id,
      clauseId: comments.clauseId,
      articleId: comments.articleId,
      stance: comments.stance,
      kind: comments.authorKind,
      channel: comments.channel,
      receiptNumber: comments.receiptNumber,
      words: sql<string>`left(${comments.body}, 300)`,
      language: comments.language,
      proposes: sql<boolean>`${comments.proposedText} is not null`,
      endorsements: comments.endorsementCount,
      replies: comments.replyCount,
      createdAt: comments.createdAt,
      outcome: comments.outcome,
      respondedAt: comments.respondedAt,
      hiddenAt: comments.hiddenAt,
      withdrawnAt: comments.withdrawnAt,
      assigneeId: comments.assigneeId,
      tags: comments.tags,
      name: sql<string | null>`case when ${accounts.deletedAt} is null then coalesce(${comments.shownName}, ${accounts.displayName}) end`,
    })
    .from(comments)
    .leftJoin(accounts, eq(accounts.id, comments.authorId))
    .where(
      and(
        eq(comments.consultationId, consultation.id),
        stateRule(filters.state, consultation, me, now),
        clauseRule(filters.clause, edition),
        filters.stance ? eq(comments.stance, filters.stance) : undefined,
        filters.kind ? eq(comments.authorKind, filters.kind) : undefined,
        filters.tag ? sql`${filters.tag} = any(${comments.tags})` : undefined,
        assignee,
        ...textRules(consultation.id, filters.text),
        beyond ?? undefined,
      ),
    )
    .orderBy(...(value ? [desc(value)] : []), rising ? asc(comments.id) : desc(comments.id))
    .limit(WORK_PAGE + 1)
  const last = rows.length > WORK_PAGE ? rows[WORK_PAGE - 1]! : undefined
  return {
    rows: rows.slice(0, WORK_PAGE),
    next: last
      ? writeCursor({
          value: filters.sort === 'endorsed' ? last.endorsements : filters.sort === 'discussed' ? last.replies : 0,
          id: last.id,
        })
      : null,
  }
}
export type WorkRowData = Awaited<ReturnType<typeof listWork>>['rows'][number]

export type WorkCounts = Record<WorkState, number>
export async function countWork(db: Db, consultation: Consultation, me: SignedIn, now: Date): Promise<WorkCounts> {
  const of = (state: WorkState) => sql<number>`(count(*) filter (where ${stateRule(state, consultation, me, now) ?? sql`true`}))::int`
  const [row] = await db
    .select({
      all: of('all'),
      unanswered: of('unanswered'),
      overdue: of('overdue'),
      mine: of('mine'),
      answered: of('answered'),
      hidden: of('hidden'),
      withdrawn: of('withdrawn'),
    })
    .from(comments)
    .where(eq(comments.consultationId, consultation.id))
  return row!
}

export type Colleague = { id: string; name: string }
/** Those of the agency who can be given a comment to answer. */
export const listColleagues = (db: Db, agencyId: string): Promise<Colleague[]> =>
  db
    .selectDistinct({ id: accounts.id, name: accounts.displayName })
    .from(capabilityGrants)
    .innerJoin(accounts, eq(accounts.id, capabilityGrants.accountId))
    .where(and(eq(capabilityGrants.agencyId, agencyId), isNull(accounts.deletedAt)))
    .orderBy(asc(accounts.displayName), asc(accounts.id))

export async function listTags(db: Db, consultationId: string): Promise<string[]> {
  const rows = await db.execute(
    sql`select distinct unnest(tags) as tag from comments where consultation_id = ${consultationId} order by 1 limit 200`,
  )
  return (rows as unknown as { tag: string }[]).map((row) => row.tag)
}
