import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findGroups } from '#app/features/consultations/campaigns/find-groups.server.ts'
import { requireAnnotation } from '#app/features/consultations/comments/annotation.server.ts'
import { enterComment } from '#app/features/consultations/intake/enter-comment.server.ts'
import { importComments } from '#app/features/consultations/intake/import-comments.server.ts'
import { checkLines } from '#app/features/consultations/intake/preview.server.ts'
import { readSheetLines } from '#app/features/consultations/intake/read-file.server.ts'
import { templateOf } from '#app/features/consultations/intake/template.server.ts'
import { readLawPage } from '#app/features/consultations/reading/queries.server.ts'
import { respondToComments } from '#app/features/consultations/responses/respond-to-comments.server.ts'
import { requireWorkPage } from '#app/features/consultations/responses/work-page.server.ts'
import { notifyPeople } from '#app/features/notifications/notify-people.server.ts'
import { type Actor, VISITOR } from '#app/platform/actor.ts'
import { type Command, runCommand } from '#app/platform/command.server.ts'
import { toProblem } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { commentIntakes, comments, consultations, domainEvents, notifications } from '#db/schema/index.server.ts'
import { buildComment, buildStage, day, type Stage } from '#tests/support/answer-factories.ts'
import { inRollback } from '#tests/support/db.ts'

const SECRET = '张秘密'
const LETTER = {
  channel: 'letter',
  receiptNumber: '17',
  receivedOn: '2026-03-04',
  clause: '第二条',
  stance: 'oppose',
  body: '两小时太短，企业做不到。',
  submitterName: SECRET,
  submitterContact: '某路 9 号',
}
const csv = (rows: string[]) => Buffer.from(['渠道,收件编号,收到日期,条款,立场,意见,提出人', ...rows].join('\r\n'))

async function buildDesk(tx: Tx) {
  const stage = await buildStage(tx)
  const run = <R>(command: Command<any, any, R>, actor: Actor, input: object, now = day(5)): Promise<R> =>
    tx.transaction((inner) => runCommand(command, actor, { consultationId: stage.id, ...input }, { db: inner, now }))
  const enter = (input: object = {}, actor: Actor = stage.author, now?: Date) => run(enterComment, actor, { ...LETTER, ...input }, now)
  const refused = (...given: Parameters<typeof enter>) => enter(...given).then(() => undefined, toProblem)
  const check = (rows: string[], actor: Actor = stage.moderator, now = day(5)) => checkLines(actor, stage.id, csv(rows), now, tx)
  const count = async () => (await tx.select({ id: comments.id }).from(comments).where(eq(comments.consultationId, stage.id))).length
  return { ...stage, run, enter, refused, check, count }
}

test('a letter becomes a comment at its clause, without its sender; the office knows who it was', () =>
  inRollback(async (tx) => {
    const { id, clauseIds, author, enter } = await buildDesk(tx)
    const done = await enter()
    const [row] = await tx.select().from(comments).where(eq(comments.id, done.id))
    expect(row).toMatchObject({
      ...{ authorId: null, channel: 'letter', receiptNumber: '17', clauseId: clauseIds.a2, articleId: clauseIds.a2 },
      ...{ authorKind: 'person', stance: 'oppose', shownName: null, createdAt: new Date('2026-03-03T16:00:00Z') },
    })
    const [sender] = await tx.select().from(commentIntakes).where(eq(commentIntakes.commentId, done.id))
    expect(sender).toMatchObject({ submitterName: SECRET, submitterContact: '某路 9 号', enteredBy: author.id, enteredAt: day(5) })
    const [event] = await tx.select().from(domainEvents).where(eq(domainEvents.activityId, id))
    expect(event).toMatchObject({ name: 'consultations.comments-entered', payload: { commentId: done.id, channel: 'letter', edition: 1 } })
    const law = await readLawPage(VISITOR, id, { edition: null, clause: null, lang: null, sort: 'newest' } as never, 'zh-CN', day(5), tx)
    expect(law.page.comments[0]).toMatchObject({ author: { name: '来信（收件编号 17）', kind: 'person' }, clause: { key: 'a2' } })
    const annotation = await requireAnnotation(VISITOR, id, done.id, day(5), tx)
    expect(annotation).not.toHaveProperty('creator')
    const work = (actor: Actor, comment = done.id) =>
      requireWorkPage(
        actor,
        id,
        {
          filters: { state: 'all', clause: '', stance: '', kind: '', tag: '', assignee: '', text: '', sort: 'newest' },
          after: null,
          comment,
        } as never,
        'en',
        day(5),
        tx,
      )
    const panel = await work(author)
    expect(panel.rows[0]).toMatchObject({ name: 'By letter, receipt no. 17' })
    expect(panel.panel).toMatchObject({ name: 'By letter, receipt no. 17', sender: { name: SECRET, contact: '某路 9 号' } })
    const nameless = await enter({ receiptNumber: '18', submitterName: '' })
    expect((await work(author, nameless.id)).panel!.sender).toMatchObject({ name: null, contact: '某路 9 号' })
    for (const text of [law.page, annotation, event, panel.rows]) expect(JSON.stringify(text)).not.toContain(SECRET)
  }))

test('it is answered like any other; nobody is told, as there is no account', () =>
  inRollback(async (tx) => {
    const { id, enter, run, author, citizen, count, ...stage } = await buildDesk(tx)
    const web = await buildComment(tx, { id, author, citizen, ...stage } as Stage)
    const letter = await enter()
    await run(respondToComments, author, { commentIds: [web, letter.id], outcome: 'adopted', reason: '改为四小时，见第二条。' })
    const [event] = await tx
      .select()
      .from(domainEvents)
      .where(and(eq(domainEvents.activityId, id), eq(domainEvents.name, 'consultations.comments-answered')))
    await notifyPeople.handle(tx, { ...event!, position: 1 } as never, day(6))
    const told = await tx.select().from(notifications).where(eq(notifications.messageKey, 'notifications.told.answered'))
    expect(told.map(({ accountId }) => accountId)).toEqual([citizen.id])
    expect((await tx.select().from(comments).where(eq(comments.id, letter.id)))[0]).toMatchObject({ outcome: 'adopted' })
    expect(await count()).toBe(2)
  }))

test('a receipt number counts once for each channel', () =>
  inRollback(async (tx) => {
    const { enter, refused, count } = await buildDesk(tx)
    await enter()
    expect(await refused({ receiptNumber: '１７ ' })).toMatchObject({ kind: 'invalid', fieldErrors: { receiptNumber: {} } })
    expect(await count()).toBe(1)
    await enter({ channel: 'phone' })
    expect(await count()).toBe(2)
    expect((await tx.select().from(commentIntakes)).length).toBe(2)
  }))

test('who may enter, until when, and what: refusals store nothing', () =>
  inRollback(async (tx) => {
    const { id, author, moderator, chief, analyst, stranger, citizen, enter, refused, count } = await buildDesk(tx)
    for (const actor of [analyst, stranger, citizen]) expect(await refused({}, actor)).toMatchObject({ kind: 'forbidden' })
    expect(await refused({}, VISITOR)).toMatchObject({ kind: 'signed_out' })
    const field = async (input: object, name: string, now?: Date) =>
      expect([input, (await refused(input, author, now))?.fieldErrors]).toEqual([input, { [name]: expect.anything() }])
    await field({ receivedOn: '2026-03-01' }, 'receivedOn')
    await field({ receivedOn: '2026-03-09' }, 'receivedOn')
    await field({ receivedOn: '2026-02-30' }, 'receivedOn')
    await field({ receivedOn: '2026-04-02' }, 'receivedOn', day(40))
    await field({ clause: '第九条' }, 'clause')
    await field({ proposedText: '四小时' }, 'proposedText')
    await field({ channel: 'web' }, 'channel')
    await field({ channel: 'pigeon' }, 'channel')
    await field({ receiptNumber: ' ' }, 'receiptNumber')
    await field({ body: ' ' }, 'body')
    expect(await refused({}, author, new Date(day(0).getTime() - 1))).toMatchObject({ kind: 'conflict' })
    expect(await count()).toBe(0)
    await enter({ receivedOn: '2026-04-01' }, moderator, day(50))
    await enter({ receiptNumber: '18', clause: '', kind: 'organisation' }, chief, day(50))
    expect(await count()).toBe(2)
    await tx
      .update(consultations)
      .set({ reportedAt: day(55) })
      .where(eq(consultations.id, id))
    expect(await refused({ receiptNumber: '19' }, author, day(56))).toMatchObject({ kind: 'conflict' })
    expect(await count()).toBe(2)
  }))

test('a table is checked line by line before anything is stored; sent twice it stores nothing twice', () =>
  inRollback(async (tx) => {
    const { enter, check, run, moderator, analyst, stranger, count } = await buildDesk(tx)
    await enter()
    const rows = [
      '来信,17,2026-03-04,第二条,反对,已经录入过,',
      `电话,1,2026/3/5,第1条,支持,"增加
停放区",${SECRET}`,
      '信鸽,2,2026-03-05,,支持,怎么来的,',
      '来信,18,2026-04-09,第九条,中立,,',
      '来电,１,2026-03-06,,支持,编号重复,',
      '会议,3,2026-03-06,第八条,询问,没有这一条,',
      '邮件,4,2026-03-06,全文,修改,改得好,',
    ]
    const checked = await check(rows)
    expect(checked.fine.map(({ line, placed }) => [line, placed.channel, placed.cite.zh])).toEqual([
      [3, 'phone', '第一条'],
      [8, 'email', ''],
    ])
    expect(checked.there.map(({ line }) => line)).toEqual([2])
    expect(checked.wrong.map(({ line, problems }) => [line, problems.map(({ field }) => field)])).toEqual([
      [4, ['channel']],
      [5, ['stance', 'body', 'receivedOn', 'clause']],
      [6, ['receiptNumber']],
      [7, ['clause']],
    ])
    expect(await count()).toBe(1)
    const lines = checked.fine.map(({ given }) => given)
    expect(await run(importComments, moderator, { lines })).toEqual({ stored: 2, there: 0 })
    expect(await count()).toBe(3)
    const again = await check(rows)
    expect([again.fine.length, again.there.map(({ line }) => line)]).toEqual([0, [2, 3, 8]])
    await expect(run(importComments, moderator, { lines })).rejects.toMatchObject({ kind: 'conflict' })
    expect(await run(importComments, moderator, { lines: [...lines, { ...lines[0], receiptNumber: '99' }] })).toEqual({
      stored: 1,
      there: 2,
    })
    // One line that is wrong keeps all of them out.
    await expect(
      run(importComments, moderator, {
        lines: [
          { ...lines[0], receiptNumber: '100' },
          { ...lines[0], clause: '第九条' },
        ],
      }),
    ).rejects.toMatchObject({ kind: 'invalid' })
    expect(await count()).toBe(4)
    for (const actor of [analyst, stranger]) await expect(check(rows, actor)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(run(importComments, stranger, { lines })).rejects.toMatchObject({ kind: 'forbidden' })
  }))

test.each(['zh-CN', 'en'] as const)('the empty table in %s is understood when it comes back filled', (locale) =>
  inRollback(async (tx) => {
    const { id, author } = await buildDesk(tx)
    const filled = `${templateOf(locale)}letter,7,2026-03-05,a1,ask,为什么？,,person,王某,电话\r\n`
    const { fine, wrong } = await checkLines(author, id, Buffer.from(filled), day(5), tx)
    expect(wrong).toEqual([])
    expect(fine[0]!.given).toMatchObject({ channel: 'letter', kind: 'person', submitterName: '王某', submitterContact: '电话' })
  }),
)

test('letters with one text are grouped with what people posted', () =>
  inRollback(async (tx) => {
    const desk = await buildDesk(tx)
    const body = '我们担心楼道里的电池充电起火。请企业每月检查电池，并且在充电的地方配备消防设备，防止起火。'
    await buildComment(tx, desk, { body })
    await desk.enter({ body })
    await desk.enter({ body, receiptNumber: '18' })
    const { groups } = await findGroups(tx, desk.id)
    expect(groups.map((group) => group.comments.length)).toEqual([3])
  }))

const HEADINGS = '渠道,收件编号,收到日期,条款,立场,意见'
const ROW = '来信,17,2026-03-04,第二条,支持,好，请办。'
const WITH_SEMICOLONS = `${HEADINGS.replaceAll(',', ';')}\r\n${ROW.replaceAll(',', ';')}`
test.each([
  [
    'GBK, as spreadsheets in China write it',
    Buffer.from('x/61wCzK1bz+seC6xSzK1bW9yNXG2izM9b/uLMGis6Es0uK8+w0KwLTQxSwxNywyMDI2LzMvNCy12rb+zPUs1qez1iy6w6Osx+uw7KGjDQo=', 'base64'),
    2,
  ],
  ['a byte-order mark', Buffer.from(`\ufeff${HEADINGS}\n${ROW}`), 2],
  ['UTF-16 with tabs', Buffer.from(`\ufeff${HEADINGS}\n${ROW}`.replaceAll(',', '\t'), 'utf16le'), 2],
  ['semicolons', Buffer.from(WITH_SEMICOLONS), 2],
  ['semicolons that the file names', Buffer.from(`sep=;\r\n${WITH_SEMICOLONS}`), 3],
  ['a title above the headings', Buffer.from(`群众来信来电登记表,,,,,\n填表人：某某,,,,,\n${HEADINGS}\n${ROW}`), 4],
  [
    'a quotation mark within a cell, and a time of day',
    Buffer.from(`${HEADINGS}\n${ROW.replace('好，', '他说"好"，').replace('04', '04 14:20')}`),
    2,
  ],
])('a table with %s is read', async (_, bytes, line) => {
  const [first] = await readSheetLines(bytes)
  expect(first).toMatchObject({ line, given: { channel: 'letter', receivedOn: '2026-03-04', body: expect.stringContaining('请办。') } })
})
test.each([
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), { messageKey: 'consultations.intake.problem.oldFormat' }],
  [
    'a quotation mark that is never closed',
    Buffer.from(`${HEADINGS}\n${ROW}\n来信,18,2026-03-04,,支持,"好\n${ROW}`),
    { messageKey: 'consultations.intake.problem.quotes', params: { line: 3 } },
  ],
  [
    'no column for the stance',
    Buffer.from('渠道,收件编号,收到日期,意见\n来信,1,2026-03-04,好'),
    { messageKey: 'consultations.intake.problem.columns', params: { columns: '立场 (stance)' } },
  ],
  ['more empty rows than anybody needs', Buffer.from(`${HEADINGS}\n${',,,,,\n'.repeat(21_000)}${ROW}`), { kind: 'invalid' }],
])('%s is refused by name', async (_, bytes, expected) => {
  await expect(readSheetLines(bytes)).rejects.toMatchObject({ field: 'file', ...expected })
})
test('rows after many empty ones are read; a number whose digits a spreadsheet has lost is refused, one that it kept as text is not', () =>
  inRollback(async (tx) => {
    const { check } = await buildDesk(tx)
    const rows = [
      ...Array.from({ length: 3000 }, () => ',,,,,,'),
      '来信,2.02603E+11,2026-03-04,,支持,好,',
      '来信,="007",2026-03-04,,支持,好,',
    ]
    const { wrong, fine } = await check(rows)
    expect(wrong).toMatchObject([{ line: 3002, problems: [{ key: 'consultations.intake.problem.digitsLost' }] }])
    expect(fine).toMatchObject([{ line: 3003, placed: { receiptNumber: '007' } }])
  }))
