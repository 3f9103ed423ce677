import { and, eq, inArray } from 'drizzle-orm'
import { type Locale, textLanguage } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError, type FieldProblem, toProblem } from '#app/platform/errors.ts'
import type { FormInput } from '#app/platform/http/door.server.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { comments } from '#db/schema/index.server.ts'
import { excerpt } from '../domain/excerpt.ts'
import { requireConsultation } from '../load.server.ts'
import { requireResponder } from '../policy.ts'
import type { Field, SheetLine } from './domain/read-lines.ts'
import { IntakeLine, type Line } from './inputs.ts'
import { refuseClosed } from './load.server.ts'
import { type Placed, preparePlacing } from './place-lines.server.ts'
import { MAX_FILE_BYTES, readSheetLines } from './read-file.server.ts'

/** Shown of each kind; the counts say how many there are. */
const LISTED = 200
const EXCERPT = 80
export type Wrong = { field: Field; given: string } & FieldProblem

/** The very file travels with the preview, so that confirming reads the same bytes again and nothing is kept in between. */
export async function readUpload({ values, uploads }: FormInput): Promise<{ bytes: Buffer; fileName: string }> {
  const upload = uploads.file
  if (upload && upload.size > MAX_FILE_BYTES)
    throw new AppError('invalid', 'consultations.intake.problem.fileTooLarge', { megabytes: MAX_FILE_BYTES / 1024 / 1024 }, 'file')
  if (upload) return { bytes: Buffer.from(await upload.arrayBuffer()), fileName: upload.name.slice(0, 200) }
  if (typeof values.content !== 'string') throw new AppError('invalid', 'consultations.intake.problem.noFile', {}, 'file')
  return { bytes: Buffer.from(values.content, 'base64'), fileName: String(values.fileName ?? '').slice(0, 200) }
}

/** Every line: what is wrong with it, whether it is here already, or where it would stand. Stores nothing. */
export async function checkLines(actor: Actor, consultationId: string, bytes: Buffer, now: Date, db: Db = defaultDb) {
  const consultation = await requireConsultation(db, consultationId)
  requireResponder(actor, consultation.agencyId)
  refuseClosed(consultation, now)
  const [lines, place] = [await readSheetLines(bytes), await preparePlacing(db, consultation, now)]
  const checked = lines.map((one) => ({ ...one, ...check(one, place) }))
  const known = await findKnown(
    db,
    consultation.id,
    checked.flatMap((one) => ('placed' in one ? [one.placed.receiptNumber] : [])),
  )
  const first = new Map<string, number>()
  const [wrong, there, fine]: [WrongLine[], { line: number; id: string; placed: Placed }[], FineLine[]] = [[], [], []]
  for (const one of checked) {
    if (!('placed' in one)) {
      wrong.push({ line: one.line, problems: one.problems })
      continue
    }
    const receipt = receiptOf(one.placed)
    const [id, before] = [known.get(receipt), first.get(receipt)]
    if (before !== undefined)
      wrong.push({
        line: one.line,
        problems: [
          { field: 'receiptNumber', given: one.placed.receiptNumber, key: 'consultations.intake.problem.twice', params: { line: before } },
        ],
      })
    else if (id) there.push({ line: one.line, id, placed: one.placed })
    else fine.push({ line: one.line, given: one.given, placed: one.placed })
    if (before === undefined) first.set(receipt, one.line)
  }
  return { wrong, there, fine }
}
type WrongLine = { line: number; problems: Wrong[] }
/** `given` as the file has it: the command reads it again. */
type FineLine = SheetLine & { placed: Placed }
const receiptOf = ({ channel, receiptNumber }: Pick<Line, 'channel' | 'receiptNumber'>) => `${channel} ${receiptNumber}`

const STAND_IN: Partial<Record<Field, string>> = { receivedOn: '9999-12-31', stance: 'amend' }
function check({ given }: SheetLine, place: Awaited<ReturnType<typeof preparePlacing>>): { placed: Placed } | { problems: Wrong[] } {
  const parsed = IntakeLine.safeParse(given)
  const wrong = (field: string, problem: FieldProblem) => ({
    field: field as Field,
    given: excerpt(given[field as Field] ?? '', EXCERPT),
    ...problem,
  })
  if (!parsed.success) {
    const errors = toProblem(parsed.error).fieldErrors
    // What is wrong with its place is said along with the rest, so that a file is put right once.
    const found = place({
      ...(STAND_IN as Line),
      ...given,
      ...Object.fromEntries(Object.keys(errors).map((field) => [field, STAND_IN[field as Field]])),
    } as Line)
    const more = 'refusals' in found ? found.refusals.filter(({ field }) => !(field in errors)) : []
    return {
      problems: [
        ...Object.entries(errors).map(([field, problem]) => wrong(field, problem)),
        ...more.map((one) => wrong(one.field, one.problem)),
      ],
    }
  }
  const found = place(parsed.data)
  return 'refusals' in found ? { problems: found.refusals.map((one) => wrong(one.field, one.problem)) } : { placed: found.placed }
}

async function findKnown(db: Db, consultationId: string, receipts: readonly string[]): Promise<Map<string, string>> {
  if (receipts.length === 0) return new Map()
  const rows = await db
    .select({ id: comments.id, channel: comments.channel, receiptNumber: comments.receiptNumber })
    .from(comments)
    .where(and(eq(comments.consultationId, consultationId), inArray(comments.receiptNumber, [...receipts])))
  return new Map(rows.map(({ id, channel, receiptNumber }) => [`${channel} ${receiptNumber}`, id]))
}

/** What the page shows of it. */
export function describeLines(
  { wrong, there, fine }: Awaited<ReturnType<typeof checkLines>>,
  file: { bytes: Buffer; fileName: string },
  locale: Locale,
) {
  const shown = ({ channel, receiptNumber, receivedOn, stance, body, cite }: Placed) => ({
    ...{ channel, receiptNumber, receivedOn, stance },
    words: excerpt(body.replace(/\s+/g, ' '), EXCERPT),
    cite: cite[textLanguage(locale)] || null,
  })
  return {
    source: { content: file.bytes.toString('base64'), fileName: file.fileName },
    counts: { wrong: wrong.length, there: there.length, fine: fine.length },
    wrong: wrong.slice(0, LISTED),
    there: there.slice(0, LISTED).map(({ line, id, placed }) => ({ line, id, ...shown(placed) })),
    fine: fine.slice(0, LISTED).map(({ line, placed }) => ({ line, ...shown(placed) })),
  }
}
export type IntakePreview = ReturnType<typeof describeLines>
