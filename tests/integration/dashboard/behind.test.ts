import '#app/features/consultations/index.server.ts'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readCommentsPage } from '#app/features/consultations/comments/pages.server.ts'
import { requireDashboard } from '#app/features/dashboard/index.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import { comments, matters } from '#db/schema/index.server.ts'
import { buildComment, buildStage, day } from '#tests/support/answer-factories.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildPerson } from '#tests/support/factories.ts'

/** Figures that count no comments: whom or what they count is found on those same comments. */
const COUNTS_OTHER = [0, 1, 3, 4]

test('every mark leads to exactly the comments that it counts, whatever was withdrawn or hidden', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const by = await buildPerson(tx)
    const group = await buildPerson(tx, { kind: 'organisation', mandateNote: '代表会员。' })
    const stances = ['support', 'oppose', 'amend', 'ask'] as const
    const places = [undefined, 'a1', 'a2', 'p2'] as const
    for (let i = 0; i < 40; i++) {
      const id = await buildComment(tx, stage, {
        by: i % 7 === 0 ? group : by,
        body: `第${i + 1}条意见。`,
        stance: stances[i % 4]!,
        ...(places[Math.floor(i / 4) % 4] ? { at: places[Math.floor(i / 4) % 4]! } : {}),
        createdAt: day(1 + (i % 5)),
      })
      if (i % 9 === 0)
        await tx
          .update(comments)
          .set({ withdrawnAt: day(6) })
          .where(eq(comments.id, id))
      if (i % 11 === 0)
        await tx
          .update(comments)
          .set({ hiddenAt: day(6), hiddenReason: '泄露他人隐私。' })
          .where(eq(comments.id, id))
      if (i % 3 === 0)
        await tx
          .update(comments)
          .set({ outcome: 'adopted', respondedAt: day(7) })
          .where(eq(comments.id, id))
    }
    const [matter] = await tx.select().from(matters).where(eq(matters.id, stage.matterId))
    const { blocks } = (await requireDashboard(VISITOR, matter!.slug, 'zh-CN', day(8), tx)).page
    const wrong: string[] = []
    let followed = 0
    const follow = async (to: string | null | undefined, n: unknown, what: string) => {
      if (!to?.includes('/comments?')) return
      const { page } = await readCommentsPage(VISITOR, stage.id, new URL(to, 'http://x').searchParams, 'zh-CN', day(8), tx)
      followed++
      if (page.found?.n !== n) wrong.push(`${what}: ${n} counted, ${page.found?.n} found`)
    }
    for (const { id, form, rows, links, cells } of blocks) {
      const name = id.split('.')[1]!
      for (const [at, row] of rows.entries()) {
        if (form === 'facts' && name === 'figures' && COUNTS_OTHER.includes(at)) continue
        await follow(links[at], name === 'duties' ? row[2] : row[1], `${name} ${row[0]}`)
        for (const [i, to] of (cells?.[at] ?? []).entries()) await follow(to, row[i], `${name} ${row[0]} ${i}`)
      }
    }
    expect(wrong).toEqual([])
    expect(followed).toBeGreaterThan(40)
  }))
