import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { answerCampaign } from '#app/features/consultations/campaigns/answer-campaign.server.ts'
import { requireCampaignPage } from '#app/features/consultations/campaigns/campaign-page.server.ts'
import { dissolveCampaign } from '#app/features/consultations/campaigns/dissolve-campaign.server.ts'
import { findGroups } from '#app/features/consultations/campaigns/find-groups.server.ts'
import { campaignQueue, groupComments, pauseBefore } from '#app/features/consultations/campaigns/group-comments.server.ts'
import { requireCampaignToAnswer, requireCampaignWork } from '#app/features/consultations/campaigns/office-page.server.ts'
import { keptCampaigns, listCampaigns, readMarks } from '#app/features/consultations/campaigns/queries.server.ts'
import { takeOutOfCampaign } from '#app/features/consultations/campaigns/take-out-of-campaign.server.ts'
import { watchCampaigns } from '#app/features/consultations/campaigns/watch-campaigns.server.ts'
import { readCommentsPage } from '#app/features/consultations/comments/pages.server.ts'
import { requireHead } from '#app/features/consultations/reading/head.server.ts'
import { type Actor, SYSTEM, VISITOR } from '#app/platform/actor.ts'
import { type Command, runCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { LoggedEvent } from '#app/platform/events/hash.ts'
import type { Tx } from '#db/client.server.ts'
import { comments, domainEvents, responses } from '#db/schema/index.server.ts'
import { buildComment, buildStage, day } from '#tests/support/answer-factories.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildPerson } from '#tests/support/factories.ts'

const FORM = '共享单车乱停乱放的问题非常严重，影响了大家的出行。我支持第五条关于停放点的规定。希望政府严格执法，对企业加大罚款。'
const OWN = '我家门口每天早上都堆着三十多辆，轮椅根本过不去。'

/** Five people sent one text, two of them with more; one sent something else. */
async function buildCampaign(tx: Tx) {
  const stage = await buildStage(tx)
  const say = async (body: string, at?: 'a1' | 'a2') => buildComment(tx, stage, { by: await buildPerson(tx), body, ...(at ? { at } : {}) })
  const run = (command: Command, actor: Actor, input: object) => runCommand(command, actor, input, { db: tx, now: day(2) })
  const refused = async (command: Command, actor: Actor, input: object) =>
    run(command, actor, input).then(
      () => null,
      (error) => (error instanceof AppError ? `${error.kind} ${error.messageKey}` : error),
    )
  const copies = [await say(FORM), await say(`尊敬的领导：\n${FORM}\n张伟`), await say(FORM, 'a1')]
  const added = [await say(`${FORM}${OWN}`), await say(`电池在楼道里充电也有危险。\n${FORM}`)]
  const other = await say('第二条没有写明由谁清运，建议写明是运营企业，并且规定多久清运一次。')
  const group = async () => run(groupComments, SYSTEM, { consultationId: stage.id, seconds: 1, ...(await findGroups(tx, stage.id)) })
  const list = () => listCampaigns(tx, stage.id, { dissolved: true })
  await group()
  const [campaign] = await list()
  const about = { consultationId: stage.id, campaignId: campaign!.id }
  return { ...stage, stage, say, run, refused, copies, added, other, group, list, campaign: campaign!, about }
}

test('one text of five people is one group, with what two of them added', () =>
  inRollback(async (tx) => {
    const { campaign, copies, added, other, about, id, group } = await buildCampaign(tx)
    expect(campaign).toMatchObject({ people: 5, comments: 5, own: 2, plain: 3, ownAnswered: 0, plainAnswered: 0 })
    expect(copies).toContain(campaign.representativeId)
    const page = await requireCampaignPage(VISITOR, about, { own: true, after: null }, 'zh-CN', day(2), tx)
    expect(page.members.map((one) => [one.id, one.own])).toEqual([
      [added[0], OWN],
      [added[1], '电池在楼道里充电也有危险。'],
    ])
    expect(page.card!.id).toBe(campaign.representativeId)
    const head = await requireHead(tx, VISITOR, id, day(2), null)
    expect(await keptCampaigns(tx, head)).toMatchObject({ people: 5, repeated: 2 })
    expect(await readMarks(tx, head, [other, added[0]!])).toEqual({
      [added[0]!]: { campaignId: campaign.id, people: 5, own: 2, hasOwn: true },
    })
    expect(await group()).toEqual({ campaigns: 1, members: 5, changed: 0 })
  }))

test('the list shows the text once, with what others added; a filter finds them all', () =>
  inRollback(async (tx) => {
    const { campaign, added, other, id, copies } = await buildCampaign(tx)
    const read = async (query = '') => {
      const { page } = await readCommentsPage(VISITOR, id, new URLSearchParams(query), 'zh-CN', day(2), tx)
      return { ids: page.comments.map((one) => one.id).sort(), repeated: page.repeated, marked: Object.keys(page.marks).length }
    }
    expect(await read()).toEqual({
      ids: [...added, other, campaign.representativeId].sort(),
      repeated: { texts: 1, different: 4 },
      marked: 3,
    })
    expect((await read('stance=support')).ids).toEqual([...copies, ...added, other].sort())
    await tx
      .update(comments)
      .set({ withdrawnAt: day(2) })
      .where(eq(comments.id, campaign.representativeId))
    expect((await read()).ids).toEqual([...copies, ...added, other].sort())
  }))

test('one answer goes to all who sent the text alone; additions are still owed theirs', () =>
  inRollback(async (tx) => {
    const { about, run, refused, author, analyst, stranger, citizen, copies, added, id } = await buildCampaign(tx)
    const answer = { ...about, outcome: 'partly', reason: '部分采纳，写入第二条。' }
    for (const actor of [analyst, stranger, citizen])
      expect(await refused(answerCampaign, actor, answer)).toBe('forbidden problem.forbidden')
    expect(await run(answerCampaign, author, answer)).toMatchObject({ count: 3 })
    expect(
      (await tx.select().from(responses))
        .filter(({ consultationId }) => consultationId === id)
        .map(({ commentId }) => commentId)
        .sort(),
    ).toEqual(copies.sort())
    await run(answerCampaign, author, { ...answer, outcome: 'adopted' })
    const work = await requireCampaignWork(author, id, 'en', day(3), tx)
    expect(work.campaigns[0]).toMatchObject({ plain: 3, plainAnswered: 3, own: 2, ownAnswered: 0, outcome: 'adopted' })
    const rows = await tx.select().from(comments).where(eq(comments.consultationId, id))
    expect(
      rows
        .filter(({ respondedAt }) => respondedAt)
        .map((one) => one.id)
        .sort(),
    ).toEqual(copies.sort())
    expect(rows.filter((one) => added.includes(one.id) && one.respondedAt)).toEqual([])
    const [event] = await tx.select().from(domainEvents).where(eq(domainEvents.name, 'consultations.comments-answered'))
    expect(event!.payload).toMatchObject({ campaignId: about.campaignId, outcome: 'partly' })
  }))

test('what was taken out by hand stays out when comments are grouped again, until it is put back; on record', () =>
  inRollback(async (tx) => {
    const { about, run, author, copies, group, list, stage } = await buildCampaign(tx)
    const member = { ...about, commentId: copies[1]! }
    await run(takeOutOfCampaign, author, { ...member, verdict: 'out' })
    expect((await list())[0]).toMatchObject({ people: 4, plain: 2 })
    expect(
      (await requireCampaignToAnswer(author, about, { own: false, after: null }, 'zh-CN', day(2), tx)).takenOut.map(({ id }) => id),
    ).toEqual([copies[1]])
    expect(await group()).toMatchObject({ campaigns: 1, members: 4 })
    await buildComment(tx, stage, { by: await buildPerson(tx), body: FORM })
    await group()
    expect(await list()).toMatchObject([{ id: about.campaignId, people: 5 }])
    await run(takeOutOfCampaign, author, { ...member, verdict: 'in' })
    await group()
    expect(await list()).toMatchObject([{ id: about.campaignId, people: 6 }])
    const events = await tx.select().from(domainEvents).where(sql`name like 'consultations.campaign-member%'`)
    expect(events.map(({ name, actorId }) => [name, actorId])).toEqual([
      ['consultations.campaign-member-taken-out', author.id],
      ['consultations.campaign-member-put-back', author.id],
    ])
  }))

test('a dissolved group stays dissolved, with those who send the text later; restored it is one again at the same address', () =>
  inRollback(async (tx) => {
    const { about, run, refused, author, group, list, say, id } = await buildCampaign(tx)
    await run(dissolveCampaign, author, { ...about, verdict: 'dissolved' })
    await say(FORM)
    await say(FORM)
    expect(await group()).toMatchObject({ campaigns: 0, changed: 0 })
    expect(await listCampaigns(tx, id)).toEqual([])
    expect(await list()).toMatchObject([{ id: about.campaignId, dissolved: true }])
    const missing = await requireCampaignPage(VISITOR, about, { own: false, after: null }, 'zh-CN', day(2), tx).catch((error) => error.kind)
    expect(missing).toBe('not_found')
    const answer = { ...about, outcome: 'adopted', reason: '已经采纳，写入第二条。' }
    expect(await refused(answerCampaign, author, answer)).toBe('conflict consultations.campaigns.problem.dissolved')
    await run(dissolveCampaign, author, { ...about, verdict: 'standing' })
    await group()
    expect(await listCampaigns(tx, id)).toMatchObject([{ id: about.campaignId, people: 7 }])
  }))

test('a comment that is withdrawn leaves its group; one that no longer stands in two voices is none', () =>
  inRollback(async (tx) => {
    const { copies, added, group, list } = await buildCampaign(tx)
    for (const one of [...copies.slice(1), ...added])
      await tx
        .update(comments)
        .set({ withdrawnAt: day(2) })
        .where(eq(comments.id, one))
    expect(await list()).toEqual([])
    expect(await group()).toMatchObject({ campaigns: 0, members: 0, changed: 5 })
  }))

test('news of comments asks for one grouping, which waits in proportion to how long the last one took', () =>
  inRollback(async (tx) => {
    const { id } = await buildCampaign(tx)
    const heard = (name: string) => watchCampaigns.handle(tx, { name, activityId: id, payload: {} } as unknown as LoggedEvent, day(2))
    for (const name of ['consultations.comment-posted', 'consultations.comment-edited', 'consultations.comments-answered'])
      await heard(name)
    const jobs = await tx.execute(sql`select data from pgboss.job where name = ${campaignQueue.name} and data->>'consultationId' = ${id}`)
    expect(jobs).toHaveLength(1)
    expect(await pauseBefore(tx, id)).toBe(20)
  }))
