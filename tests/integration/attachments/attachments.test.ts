import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { requireAttachmentText } from '#app/features/consultations/attachments/queries.server.ts'
import { attachmentQueue, findText, readAttachment } from '#app/features/consultations/attachments/read-attachment.server.ts'
import { readDocument } from '#app/features/consultations/attachments/read-off-process.server.ts'
import { watchAttachments } from '#app/features/consultations/attachments/watch-attachments.server.ts'
import { postComment } from '#app/features/consultations/comments/post-comment.server.ts'
import { listComments, requireCommentPage } from '#app/features/consultations/comments/queries.server.ts'
import { withdrawComment } from '#app/features/consultations/comments/withdraw-comment.server.ts'
import { readSheetLines } from '#app/features/consultations/intake/read-file.server.ts'
import { requireHead } from '#app/features/consultations/reading/head.server.ts'
import { requireWorkPage } from '#app/features/consultations/responses/work-page.server.ts'
import { type Actor, VISITOR } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import type { LoggedEvent } from '#app/platform/events/hash.ts'
import type { Tx } from '#db/client.server.ts'
import { attachmentTexts, comments, domainEvents } from '#db/schema/index.server.ts'
import { buildStage, day } from '#tests/support/answer-factories.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildDocx, buildPdf, buildXlsx, buildZip } from '#tests/support/documents.ts'

const PDF = 'application/pdf'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const PAGES = [['关于停放的调查报告', '高峰时段停放', '区饱和率为九成。'], ['Second page: kerb space.']]

test('a PDF in Chinese and English, page by page, without the folds of its lines', async () => {
  expect(await findText(PDF, buildPdf(PAGES))).toEqual({
    problem: null,
    text: '关于停放的调查报告\n高峰时段停放\n区饱和率为九成。\n\nSecond page: kerb space.',
    isCut: false,
  })
})
test('a Word file, paragraph by paragraph', async () => {
  expect(await findText(DOCX, await buildDocx(['一、停放区太少', 'Please add racks.']))).toEqual({
    problem: null,
    text: '一、停放区太少\nPlease add racks.',
    isCut: false,
  })
})
test.each([
  ['a PDF with a password', PDF, () => buildPdf(PAGES, { locked: true }), 'encrypted'],
  ['a scan', PDF, () => buildPdf([[], []]), 'no-text'],
  ['a PDF that says only a page number', PDF, () => buildPdf([['1']]), 'no-text'],
  [
    'a scan that has the scanner’s stamp on each page',
    PDF,
    () => buildPdf(Array.from({ length: 5 }, () => ['Scanned with CamScanner'])),
    'no-text',
  ],
  ['the first half of a PDF', PDF, () => Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Cat'), 'broken'],
  ['an empty Word file', DOCX, () => buildDocx([]), 'no-text'],
  ['a ZIP that is no Word file', DOCX, () => buildZip({ 'a.txt': 'x' }), 'broken'],
  ['half a Word file', DOCX, async () => (await buildDocx(['一'])).subarray(0, 900), 'broken'],
  ['a picture', 'image/png', () => Buffer.from('x'), 'no-text'],
])('%s gives no text, and says why', async (_, type, build, problem) => {
  expect(await findText(type, await build())).toEqual({ problem, text: '', isCut: false })
})
test('a file that takes too long, or too much memory, is given up; the next one is read as ever', async () => {
  const pdf = buildPdf(PAGES)
  const [slow, large, next] = await Promise.all([
    readDocument('pdf', pdf, { seconds: 0.02, megabytes: 600 }),
    readDocument('pdf', pdf, { seconds: 30, megabytes: 20 }),
    readDocument('pdf', pdf),
  ])
  expect([slow, large]).toEqual([{ problem: 'too-large' }, { problem: 'too-large' }])
  expect(next).toHaveProperty('text')
})
test('fifty pages are read whole; of a thousand and more the first, and it says so', async () => {
  const pages = (n: number) => buildPdf(Array.from({ length: n }, (_, i) => [`第 ${i + 1} 页：${i % 2 ? '停放区太少。' : '路灯也不够。'}`]))
  const fifty = await findText(PDF, pages(50))
  expect(fifty).toMatchObject({ problem: null, isCut: false, text: expect.stringContaining('第 50 页') })
  const many = await findText(PDF, pages(1005))
  expect([many.problem, many.isCut, many.text.includes('第 1000 页'), many.text.includes('第 1001 页')]).toEqual([null, true, true, false])
}, 60_000)
test('a bomb in a Word file does not go off', async () => {
  const huge = `<w:document><w:body>${'<w:p><w:r><w:t>bomb</w:t></w:r></w:p>'.repeat(2_000_000)}</w:body></w:document>`
  const reply = await findText(DOCX, buildZip({ 'word/document.xml': huge }))
  expect(reply.problem).toBe('too-large')
})
test('a workbook is read as a table; one whose last cell is a million rows away is not', async () => {
  const head = { A1: '渠道', B1: '收件编号', C1: '收到日期', D1: '立场', E1: '意见' }
  const line = { A2: '来信', B2: '17', C2: '2026-03-04', D2: '支持', E2: '很好。' }
  expect(await readSheetLines(buildXlsx({ ...head, ...line }))).toEqual([
    { line: 2, given: { channel: 'letter', receiptNumber: '17', receivedOn: '2026-03-04', stance: 'support', body: '很好。' } },
  ])
  await expect(readSheetLines(buildXlsx({ ...head, ...line, XFD1048576: 'x' }))).rejects.toMatchObject({ kind: 'invalid', field: 'file' })
})

async function buildPosted(tx: Tx) {
  const stage = await buildStage(tx)
  const post = async (attachment: File | undefined, body = '详见附件。') => {
    const input = { consultationId: stage.id, clause: null, stance: 'support', body, ...(attachment ? { attachment } : {}) }
    const { id } = await runCommand(postComment, stage.citizen, input, { db: tx, now: day(2) })
    await readAttachment(id, day(3), tx)
    return id
  }
  const file = (bytes: Buffer, name: string) => new File([new Uint8Array(bytes)], name)
  const find = async (text: string) => {
    const filters = { stance: null, kind: null, answer: null, text }
    const head = await requireHead(tx, VISITOR, stage.id, day(3), null)
    const { cards } = await listComments(tx, head, { place: null, filters, sort: 'newest', after: null, limit: 25 } as never, 'zh-CN')
    return cards.map((card) => card.id)
  }
  const findInWork = async (text: string) => {
    const filters = { state: 'all', clause: '', stance: '', kind: '', tag: '', assignee: '', text, sort: 'newest' }
    const work = await requireWorkPage(stage.analyst, stage.id, { filters, after: null, comment: null } as never, 'zh-CN', day(3), tx)
    return work.rows.map((row) => row.id)
  }
  const cardOf = async (id: string) => (await requireCommentPage(VISITOR, stage.id, id, 'zh-CN', day(3), tx)).card
  const read = (id: string, actor: Actor = VISITOR) =>
    requireAttachmentText(actor, { consultationId: stage.id, commentId: id }, 1, 'zh-CN', day(3), tx)
  return { ...stage, post, file, find, findInWork, cardOf, read }
}

test('what stands in an attachment is found with its comment, across the end of a line, and read on a page of its own', () =>
  inRollback(async (tx) => {
    const { post, file, find, findInWork, cardOf, read } = await buildPosted(tx)
    const [report, plain] = [await post(file(buildPdf(PAGES), '报告.pdf')), await post(undefined, '饱和不饱和？')]
    for (const search of [find, findInWork]) {
      expect(await search('饱和率')).toEqual([report])
      expect(await search('停放区饱和')).toEqual([report])
      expect(await search('KERB space')).toEqual([report])
      expect(await search('饱和')).toEqual([plain, report])
      expect(await search('九成饱和')).toEqual([])
      expect(await search('附件')).toEqual([report])
    }
    expect((await cardOf(report)).file).toMatchObject({ name: '报告.pdf', hasText: true })
    expect((await read(report)).lines).toContain('高峰时段停放')
    await expect(read(plain)).rejects.toMatchObject({ kind: 'not_found' })
    const [event] = await tx.select().from(domainEvents).where(eq(domainEvents.name, 'consultations.attachment-read'))
    expect(event!.payload).toEqual({ commentId: report, problem: null })
  }))

test('one that cannot be read says so beside its name, and can be downloaded all the same', () =>
  inRollback(async (tx) => {
    const { post, file, cardOf, read } = await buildPosted(tx)
    const locked = await post(file(buildPdf(PAGES, { locked: true }), '密件.pdf'))
    expect((await cardOf(locked)).file).toMatchObject({ name: '密件.pdf · 有密码，文字无法读取', hasText: false })
    await expect(read(locked)).rejects.toMatchObject({ kind: 'not_found' })
    expect(await tx.select().from(attachmentTexts)).toMatchObject([{ commentId: locked, problem: 'encrypted', text: '' }])
  }))

test('the text of what was withdrawn or hidden is found and read by nobody who may not open the file', () =>
  inRollback(async (tx) => {
    const { post, file, find, findInWork, read, citizen, moderator, analyst } = await buildPosted(tx)
    const [withdrawn, hidden] = [await post(file(buildPdf(PAGES), 'a.pdf')), await post(file(buildPdf(PAGES), 'b.pdf'))]
    await runCommand(withdrawComment, citizen, { commentId: withdrawn }, { db: tx, now: day(3) })
    await tx
      .update(comments)
      .set({ hiddenAt: day(3), hiddenReason: '电话' })
      .where(eq(comments.id, hidden))
    expect(await find('饱和率')).toEqual([])
    expect(await findInWork('饱和率')).toEqual([])
    for (const [id, actor] of [
      [withdrawn, VISITOR],
      [withdrawn, moderator],
      [hidden, VISITOR],
      [hidden, analyst],
    ] as const)
      await expect(read(id, actor)).rejects.toMatchObject({ kind: 'not_found' })
    expect((await read(withdrawn, citizen)).parts).toBe(1)
    expect((await read(hidden, moderator)).parts).toBe(1)
  }))

test('news of a comment with a file asks for one reading, of one without for none', () =>
  inRollback(async (tx) => {
    const { post, file } = await buildPosted(tx)
    const ids = [await post(file(buildPdf(PAGES), 'a.pdf')), await post(undefined)]
    const events = await tx
      .select()
      .from(domainEvents)
      .where(eq(domainEvents.name, 'consultations.comment-posted'))
      .orderBy(domainEvents.position)
    expect(events.map((event) => event.payload.commentId)).toEqual(ids)
    for (const { name, payload } of events) await watchAttachments.handle(tx, { name, payload } as unknown as LoggedEvent, day(3))
    const jobs = await tx.execute(
      sql`select data->>'commentId' as id from pgboss.job where name = ${attachmentQueue.name} and data->>'commentId' in ${ids}`,
    )
    expect(jobs.map((job) => job.id)).toEqual([ids[0]])
  }))
