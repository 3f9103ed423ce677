import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createConsultation } from '#app/features/consultations/manage/create-consultation.server.ts'
import { deleteDraft } from '#app/features/consultations/manage/delete-draft.server.ts'
import { editConsultation } from '#app/features/consultations/manage/edit-consultation.server.ts'
import { extendPeriod } from '#app/features/consultations/manage/extend.server.ts'
import { publishConsultation } from '#app/features/consultations/manage/publish.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import type { Tx } from '#db/client.server.ts'
import { consultations, domainEvents, matters, periodExtensions } from '#db/schema/index.server.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildOffice, inDays, NOW, texts } from '#tests/support/manage-factories.ts'

const find = async (tx: Tx, id: string) => (await tx.select().from(consultations).where(eq(consultations.id, id)))[0]!
const at = (days: number) => inDays(days).toISOString()

test('publishing gives notice, opens at once and makes the matter public', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    await office.withDraft()
    await office.run(publishConsultation, office.author, { consultationId: office.id, closesAt: at(30) })
    expect(await find(tx, office.id)).toMatchObject({
      publishedAt: NOW,
      opensAt: NOW,
      closesAt: inDays(30),
      answersDueAt: inDays(60),
      shortPeriodReason: null,
    })
    const [matter] = await tx.select().from(matters).where(eq(matters.id, office.matter.id))
    expect(matter!.publishedAt).toEqual(NOW)
    const [event] = await tx.select().from(domainEvents).where(eq(domainEvents.name, 'consultations.consultation-published'))
    expect(event).toMatchObject({ matterId: office.matter.id, activityId: office.id, actorId: office.author.id })
  }))

test('without a draft, twice, or by the wrong person: nothing is published', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    const input = { consultationId: office.id, closesAt: at(40) }
    expect(await office.refused(publishConsultation, office.author, input)).toMatchObject({
      status: 409,
      messageKey: 'consultations.problem.noDraft',
    })
    await office.withDraft()
    expect(await office.refused(publishConsultation, VISITOR, input)).toMatchObject({ status: 401 })
    for (const actor of [office.citizen, office.analyst, office.stranger])
      expect(await office.refused(publishConsultation, actor, input)).toMatchObject({ status: 403 })
    expect((await find(tx, office.id)).publishedAt).toBeNull()
    await office.run(publishConsultation, office.chief, input)
    expect(await office.refused(publishConsultation, office.author, input)).toMatchObject({
      status: 409,
      messageKey: 'consultations.problem.alreadyPublished',
    })
  }))

test('fewer than 30 days from notice need a written reason, even where it opens later', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    await office.withDraft()
    const input = { consultationId: office.id, opensAt: at(2), closesAt: new Date(inDays(30).getTime() - 1).toISOString() }
    for (const shortPeriodReason of [undefined, '', '汛期临近']) {
      expect(await office.refused(publishConsultation, office.author, { ...input, shortPeriodReason })).toMatchObject({
        status: 400,
        fieldErrors: { shortPeriodReason: { key: 'consultations.problem.shortReasonNeeded', params: { days: 30, minimum: 10 } } },
      })
    }
    await office.run(publishConsultation, office.author, { ...input, shortPeriodReason: '汛期临近，须在雨季以前施行。' })
    expect((await find(tx, office.id)).shortPeriodReason).toBe('汛期临近，须在雨季以前施行。')
  }))

test.each([
  [{ opensAt: at(-1), closesAt: at(40) }, 'opensAt'],
  [{ opensAt: at(41), closesAt: at(40) }, 'closesAt'],
  [{ closesAt: at(-1) }, 'closesAt'],
  [{ closesAt: '' }, 'closesAt'],
  [{ closesAt: 'tomorrow' }, 'closesAt'],
  [{ closesAt: at(40), answersDueAt: at(39) }, 'answersDueAt'],
  [{ closesAt: at(40), status: 'open' }, 'form'],
])('%j is refused at %s', (given, field) =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    await office.withDraft()
    const problem = await office.refused(publishConsultation, office.author, { consultationId: office.id, ...given })
    expect([problem?.status, Object.keys(problem?.fieldErrors ?? {})]).toEqual([400, [field]])
  }),
)

test('an extension is later, has a reason, is recorded, and moves the answers along', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    await office.withDraft()
    const extend = (days: number, reason = '不少市民要求多给时间。') => ({ consultationId: office.id, closesAt: at(days), reason })
    expect(await office.refused(extendPeriod, office.author, extend(60))).toMatchObject({
      status: 409,
      messageKey: 'consultations.problem.notPublished',
    })
    await office.run(publishConsultation, office.author, { consultationId: office.id, closesAt: at(30) })
    for (const days of [20, 30]) {
      expect(await office.refused(extendPeriod, office.author, extend(days))).toMatchObject({
        status: 409,
        fieldErrors: { closesAt: { key: 'consultations.problem.cannotShorten', params: { at: at(30) } } },
      })
    }
    expect(await office.refused(extendPeriod, office.author, extend(40, '多给时间'))).toMatchObject({
      status: 400,
      fieldErrors: { reason: { key: 'problem.field.tooShort' } },
    })
    expect(await office.refused(extendPeriod, office.stranger, extend(40))).toMatchObject({ status: 403 })
    expect(await tx.select().from(periodExtensions).where(eq(periodExtensions.consultationId, office.id))).toEqual([])
    await office.run(extendPeriod, office.author, extend(40), inDays(5))
    expect(await find(tx, office.id)).toMatchObject({ closesAt: inDays(40), answersDueAt: inDays(70) })
    const [kept] = await tx.select().from(periodExtensions).where(eq(periodExtensions.consultationId, office.id))
    expect(kept).toMatchObject({
      closesAtBefore: inDays(30),
      closesAtAfter: inDays(40),
      extendedBy: office.author.id,
      extendedAt: inDays(5),
    })
    expect(await office.refused(extendPeriod, office.author, extend(90), inDays(41))).toMatchObject({
      status: 409,
      messageKey: 'consultations.problem.closed',
      params: { at: at(40) },
    })
  }))

test('before publication it can be edited and deleted, afterwards neither', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    const edit = { consultationId: office.id, ...texts, titleZh: '新的标题', titleEn: 'A new title', asksRealName: 'on' }
    expect(await office.refused(editConsultation, office.stranger, edit)).toMatchObject({ status: 403 })
    await office.run(editConsultation, office.author, edit)
    expect(await find(tx, office.id)).toMatchObject({ title: { zh: '新的标题', en: 'A new title' }, asksRealName: true })
    const second = await office.run(createConsultation, office.chief, { matterId: office.matter.id, ...texts })
    await office.run(deleteDraft, office.author, { consultationId: second.id })
    expect(await office.refused(editConsultation, office.author, { ...edit, consultationId: second.id })).toMatchObject({ status: 404 })
    await office.withDraft()
    await office.run(publishConsultation, office.author, { consultationId: office.id, closesAt: at(30) })
    expect(await office.refused(editConsultation, office.author, { ...edit, titleZh: '又一个标题' })).toMatchObject({ status: 409 })
    expect(await office.refused(deleteDraft, office.author, { consultationId: office.id })).toMatchObject({ status: 409 })
    expect(await find(tx, office.id)).toMatchObject({ title: { zh: '新的标题' }, deletedAt: null })
  }))

test('only the agency of the matter puts it up for comment', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    const input = { matterId: office.matter.id, ...texts }
    expect(await office.refused(createConsultation, VISITOR, input)).toMatchObject({ status: 401 })
    for (const actor of [office.citizen, office.analyst, office.stranger])
      expect(await office.refused(createConsultation, actor, input)).toMatchObject({ status: 403 })
    expect(await office.refused(createConsultation, office.author, { ...input, titleZh: ' ' })).toMatchObject({
      status: 400,
      fieldErrors: { titleZh: { key: 'problem.field.required' } },
    })
    expect(await tx.select().from(consultations).where(eq(consultations.matterId, office.matter.id))).toHaveLength(1)
  }))
