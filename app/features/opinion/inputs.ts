import { z } from 'zod'
import { ACCESS } from './domain/access.ts'

export const STATEMENT_LENGTH = 280
/** Lengths count characters as people do (code points). */
const statementText = z
  .string()
  .transform((value) => value.replaceAll('\0', '').toWellFormed().replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .refine((value) => [...value].length <= STATEMENT_LENGTH, { error: 'opinion.problem.statementTooLong' }),
  )
const blankable = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((text) => text || undefined)
const mapId = z.uuid()
const number = z.coerce.number().int().min(1).max(1_000_000)
const checkbox = z
  .union([z.boolean(), z.literal('on')])
  .optional()
  .transform((value) => value === true || value === 'on')
const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

const texts = {
  titleZh: z.string().trim().min(1).max(120),
  titleEn: blankable(200),
  questionZh: z.string().trim().min(5).max(2000),
  questionEn: blankable(4000),
  access: z.enum(ACCESS),
  moderatedFirst: checkbox,
}
export const CreateMapInput = z.strictObject({ matterId: z.uuid(), ...texts })
export const EditMapInput = z.strictObject({ mapId, ...texts })
export const MapInput = z.strictObject({ mapId })
export const PublishMapInput = z.strictObject({ mapId, closesAt: Instant })
export const ExtendMapInput = z.strictObject({ mapId, closesAt: Instant })

/** One statement per line. */
export const SeedInput = z.strictObject({
  mapId,
  lines: z
    .string()
    .max(200_000)
    .transform((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .pipe(z.array(statementText).min(1).max(300)),
})
export const TranslateInput = z.strictObject({ mapId, statement: number, translation: statementText })
export const ModerateInput = z
  .strictObject({ mapId, statement: number, verdict: z.enum(['approved', 'hidden']), reason: blankable(1000) })
  .refine(({ verdict, reason }) => verdict === 'approved' || (reason?.length ?? 0) >= 5, {
    path: ['reason'],
    error: 'opinion.problem.reasonNeeded',
  })
export const WithdrawStatementInput = z.strictObject({ mapId, statement: number })
export const AddStatementInput = z.strictObject({
  mapId,
  text: statementText,
  /** Statements like it that were offered and are not meant. */
  seen: z
    .union([number.transform((one) => [one]), z.array(number)])
    .optional()
    .transform((all) => all ?? []),
})
export const CastVoteInput = z.strictObject({
  mapId,
  statement: number,
  vote: z.union([z.literal(1), z.literal(-1), z.literal(0), z.enum(['1', '-1', '0']).transform((sign) => Number(sign) as -1 | 0 | 1)]),
})
export const CODES_MOST = 2000
export const CodeCountInput = z.strictObject({ count: z.coerce.number().int().min(1).max(CODES_MOST) })
export const KeepCodesInput = z.strictObject({
  mapId,
  hashes: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .min(1)
    .max(CODES_MOST),
})
export const RedeemCodeInput = z.strictObject({
  mapId,
  code: z
    .string()
    .transform((text) => text.toUpperCase().replaceAll(/[^A-Z2-9]/g, ''))
    .pipe(z.string().length(12, { error: 'opinion.problem.codeWrong' })),
})
