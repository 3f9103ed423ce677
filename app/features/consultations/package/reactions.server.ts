import { v7 as uuidv7 } from 'uuid'
import { db } from '#db/client.server.ts'
import { accounts, discussionReactions, REACTIONS } from '#db/schema/index.server.ts'
import { BrokenPackage } from './broken.ts'
import type { PackageRow } from './read-package.server.ts'

/** More on one message is a mistake in the package. */
const MOST = 10_000

/** Nobody is named: so many accounts without name or way in stand for those who reacted, and are kept with the people of the import. */
export async function storeReactions(batch: readonly PackageRow[], people: Map<number, string>, now: Date) {
  const rows: (typeof discussionReactions.$inferInsert)[] = []
  for (const { roomId, number, matterId, reactions, postedAt } of batch) {
    const place = { roomId: String(roomId), number: Number(number), matterId: String(matterId), reactedAt: postedAt as Date }
    let seat = 0
    for (const reaction of REACTIONS) {
      const count = Number((reactions as Record<string, unknown>)[reaction] ?? 0)
      if (!Number.isInteger(count) || count < 0 || seat + count > MOST)
        throw new BrokenPackage('messages.csv', null, `the reactions to ${number} cannot be counted`)
      for (const last = seat + count; seat < last; ) rows.push({ ...place, reaction, accountId: await seatOf(++seat, people, now) })
    }
  }
  for (let at = 0; at < rows.length; at += 1000) await db.insert(discussionReactions).values(rows.slice(at, at + 1000))
}

/** Kept below zero, where no participant has a number. */
async function seatOf(seat: number, people: Map<number, string>, now: Date): Promise<string> {
  const known = people.get(-seat)
  if (known) return known
  const id = uuidv7()
  await db.insert(accounts).values({ id, kind: 'person', displayName: '', locale: 'zh-CN', createdAt: now, deletedAt: now })
  people.set(-seat, id)
  return id
}
