import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { commentCampaignMembers, comments } from '#db/schema/index.server.ts'
import { GroupingThread } from './group-off-loop.server.ts'

const PAGE = 2000
export type FoundGroup = { comments: string[]; representative: string; own: (string | null)[] }
/** Whoever sent it: an account; what came off the web stands for itself, as nobody can say who sent two of them. */
const sender = sql<string>`coalesce(${comments.authorId}, ${comments.id})`
const words = sql<string>`${comments.body} || coalesce(E'\n' || ${comments.proposedText}, '')`

/** Comments that stand and were not taken out of a group by hand, in the order in which they came. */
async function* readPages(db: Db, consultationId: string) {
  for (let after: string | null = null; ; ) {
    const rows: { id: string; sender: string; text: string }[] = await db
      .select({ id: comments.id, sender, text: words })
      .from(comments)
      .leftJoin(commentCampaignMembers, eq(commentCampaignMembers.commentId, comments.id))
      .where(
        and(
          eq(comments.consultationId, consultationId),
          isNull(comments.withdrawnAt),
          isNull(comments.hiddenAt),
          isNull(commentCampaignMembers.removedAt),
          after ? gt(comments.id, after) : undefined,
        ),
      )
      .orderBy(asc(comments.id))
      .limit(PAGE)
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)!.id
  }
}

/** Texts that at least two people sent, and what each of them added. */
export async function findGroups(db: Db, consultationId: string): Promise<{ groups: FoundGroup[]; comments: number }> {
  const [ids, senders] = [[] as string[], [] as string[]]
  const thread = new GroupingThread()
  try {
    for await (const page of readPages(db, consultationId)) {
      for (const { id, sender: by } of page) {
        ids.push(id)
        senders.push(by)
      }
      await thread.add(page.map(({ text }) => text))
    }
    const groups: FoundGroup[] = []
    for (const { rows, representative } of ids.length > 1 ? await thread.group() : []) {
      if (new Set(rows.map((row) => senders[row])).size < 2) continue
      const members = rows.map((row) => ids[row]!)
      const texts = await readTexts(db, members)
      const own = await thread.ownOf(texts, texts[rows.indexOf(representative)]!)
      groups.push({ comments: members, representative: ids[representative]!, own: own.map((text) => text || null) })
    }
    return { groups, comments: ids.length }
  } finally {
    await thread.stop()
  }
}

async function readTexts(db: Db, ids: readonly string[]): Promise<string[]> {
  const texts = new Map<string, string>()
  for (let at = 0; at < ids.length; at += PAGE) {
    const rows = await db
      .select({ id: comments.id, text: words })
      .from(comments)
      .where(inArray(comments.id, ids.slice(at, at + PAGE)))
    for (const { id, text } of rows) texts.set(id, text)
  }
  return ids.map((id) => texts.get(id)!)
}
