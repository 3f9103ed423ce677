import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import '#app/features/consultations/index.server.ts'
import { publishConsultation } from '#app/features/consultations/manage/publish.server.ts'
import {
  addDocument,
  createMatter,
  editMatter,
  follow,
  listMatters,
  publishMatter,
  recordDecision,
  requireMatterPage,
  requireOwnMatter,
  unfollow,
} from '#app/features/matters/index.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import { toProblem } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { domainEvents, matterFollowers, matters } from '#db/schema/index.server.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildOffice, inDays, NOW, texts } from '#tests/support/manage-factories.ts'

const find = async (tx: Tx, id: string) => (await tx.select().from(matters).where(eq(matters.id, id)))[0]!
const statusOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 200,
    (error) => toProblem(error).status,
  )
const gates = async (tx: Tx, slug: string, now: Date) =>
  (await requireMatterPage(VISITOR, slug, 'zh-CN', now, tx)).page.gates.map(({ step, state }) => `${step.slice(13)} ${state}`)

test('authors create and edit; an address is made, kept unique, and refused where it is no address', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    const input = { agencyId: office.agency.id, ...texts }
    const first = await office.run(createMatter, office.author, { ...input, titleEn: `Night buses ${office.matter.id.slice(-6)}` })
    expect(first.slug).toBe(`night-buses-${office.matter.id.slice(-6)}`)
    const second = await office.run(createMatter, office.author, { ...input, titleEn: `Night buses ${office.matter.id.slice(-6)}` })
    expect(second.slug.startsWith(`${first.slug}-`)).toBe(true)
    expect(office.matter.slug).toMatch(/^m-[0-9a-f]{8}$/)
    expect(await office.refused(createMatter, office.author, { ...input, slug: first.slug })).toMatchObject({
      fieldErrors: { slug: { key: 'matters.problem.slugTaken' } },
    })
    expect(await office.refused(createMatter, office.author, { ...input, slug: '../admin' })).toMatchObject({
      fieldErrors: { slug: { key: 'matters.problem.slugForm' } },
    })
    expect(await office.refused(createMatter, VISITOR, input)).toMatchObject({ status: 401 })
    for (const actor of [office.citizen, office.analyst, office.stranger]) {
      expect(await office.refused(createMatter, actor, input)).toMatchObject({ status: 403 })
      expect(await office.refused(editMatter, actor, { matterId: office.matter.id, ...texts })).toMatchObject({ status: 403 })
      expect(await office.refused(publishMatter, actor, { matterId: office.matter.id })).toMatchObject({ status: 403 })
    }
    await office.run(editMatter, office.chief, { matterId: office.matter.id, ...texts, titleZh: '改过的标题' })
    expect((await find(tx, office.matter.id)).title).toEqual({ zh: '改过的标题' })
  }))

test('an unpublished matter exists only for its agency', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    const { slug, id } = office.matter
    const see = (actor: Parameters<typeof requireMatterPage>[0]) => statusOf(requireMatterPage(actor, slug, 'zh-CN', NOW, tx))
    const before = [await see(VISITOR), await see(office.citizen), await see(office.stranger), await see(office.analyst)]
    expect(before).toEqual([404, 404, 404, 200])
    expect(await office.refused(follow, office.citizen, { matterId: id })).toMatchObject({ status: 404 })
    const own = [office.author, office.analyst, office.stranger, office.citizen, VISITOR]
    expect(await Promise.all(own.map((actor) => statusOf(requireOwnMatter(actor, slug, tx))))).toEqual([200, 403, 404, 403, 401])
    await office.run(publishMatter, office.author, { matterId: id })
    expect([await see(VISITOR), await see(office.stranger)]).toEqual([200, 200])
    expect(await statusOf(requireOwnMatter(office.stranger, slug, tx))).toBe(403)
    expect(await office.refused(publishMatter, office.author, { matterId: id })).toMatchObject({ status: 409 })
    expect((await listMatters('zh-CN', NOW, null, tx)).matters.map((row) => row.slug)).toContain(slug)
  }))

test('following is one row, and no public record says who', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    const matterId = office.matter.id
    await office.run(publishMatter, office.author, { matterId })
    expect(await office.refused(follow, VISITOR, { matterId })).toMatchObject({ status: 401 })
    for (let i = 0; i < 2; i++) await office.run(follow, office.citizen, { matterId })
    const rows = () => tx.select().from(matterFollowers).where(eq(matterFollowers.matterId, matterId))
    expect((await rows()).map((row) => row.accountId)).toEqual([office.citizen.id])
    expect((await requireMatterPage(office.citizen, office.matter.slug, 'zh-CN', NOW, tx)).page.following).toBe(true)
    await office.run(unfollow, office.citizen, { matterId })
    expect(await rows()).toEqual([])
    const events = await tx
      .select()
      .from(domainEvents)
      .where(and(eq(domainEvents.matterId, matterId), eq(domainEvents.name, 'matters.matter-followed')))
    expect(events.every((event) => event.actorId === null && !JSON.stringify(event.payload).includes(office.citizen.id))).toBe(true)
  }))

test('the decision is the decision maker’s, once, after the public has spoken', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    const input = { matterId: office.matter.id, decisionZh: '按修改稿通过，自公布之日起施行。' }
    expect(await office.refused(recordDecision, office.chief, input)).toMatchObject({
      status: 409,
      messageKey: 'matters.problem.notPublished',
    })
    await office.withDraft()
    await office.run(publishConsultation, office.author, { consultationId: office.id, closesAt: inDays(30).toISOString() })
    expect(await office.refused(recordDecision, office.chief, input, inDays(29))).toMatchObject({
      status: 409,
      messageKey: 'matters.problem.stillOpen',
    })
    for (const actor of [office.author, office.stranger, office.citizen])
      expect(await office.refused(recordDecision, actor, input, inDays(31))).toMatchObject({ status: 403 })
    await office.run(recordDecision, office.chief, input, inDays(31))
    expect(await find(tx, office.matter.id)).toMatchObject({ decidedAt: inDays(31), decision: { zh: input.decisionZh } })
    expect(await office.refused(recordDecision, office.chief, input, inDays(32))).toMatchObject({ status: 409 })
  }))

test('the timeline tells what is done, now and to come', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    await office.run(publishMatter, office.author, { matterId: office.matter.id }, inDays(-3))
    expect(await gates(tx, office.matter.slug, NOW)).toEqual(['opened done', 'preparing now', 'decision to-come'])
    await office.withDraft()
    await office.run(publishConsultation, office.author, { consultationId: office.id, closesAt: inDays(30).toISOString() })
    expect(await gates(tx, office.matter.slug, inDays(3))).toEqual([
      'opened done',
      'published done',
      'openNow now',
      'closes to-come',
      'answersDue to-come',
      'report to-come',
      'decision to-come',
    ])
    expect(await gates(tx, office.matter.slug, inDays(31))).toEqual([
      'opened done',
      'published done',
      'closes done',
      'answersDue now',
      'report to-come',
      'decision to-come',
    ])
    const { changesAt } = await requireMatterPage(VISITOR, office.matter.slug, 'zh-CN', new Date(inDays(3).getTime() + 1), tx)
    expect(changesAt).toEqual(inDays(4))
  }))

test('documents come from authors', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    const file = { name: 'a.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.7 test') }
    const input = { matterId: office.matter.id, title: '起草说明', file }
    for (const actor of [office.citizen, office.analyst, office.stranger])
      expect(await office.refused(addDocument, actor, input)).toMatchObject({ status: 403 })
    expect(await office.refused(addDocument, office.author, { ...input, file: undefined })).toMatchObject({ status: 400 })
    await office.run(addDocument, office.author, input)
    const { page } = await requireMatterPage(office.author, office.matter.slug, 'zh-CN', NOW, tx)
    expect(page.documents).toMatchObject([{ title: '起草说明', name: 'a.pdf', bytes: 13 }])
  }))
