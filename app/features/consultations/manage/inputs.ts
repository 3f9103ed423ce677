import { z } from 'zod'
import { CLAUSE_KINDS } from '../drafts/domain/types.ts'

const blankable = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((text) => text || undefined)
const texts = {
  titleZh: z.string().trim().min(1).max(120),
  titleEn: blankable(200),
  summaryZh: z.string().trim().min(10).max(3000),
  summaryEn: blankable(6000),
  /** A checkbox: absent or `on`. */
  asksRealName: z
    .union([z.boolean(), z.literal('on')])
    .optional()
    .transform((value) => value === true || value === 'on'),
}
const consultationId = z.uuid()
/** Doors turn local times into instants; what is no time arrives as it was typed and is refused here. */
const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
const OptionalInstant = z.union([z.literal('').transform(() => undefined), Instant]).optional()
const Reason = z.string().trim().max(1000)

export const CreateConsultationInput = z.strictObject({ matterId: z.uuid(), ...texts })
export const EditConsultationInput = z.strictObject({ consultationId, ...texts })
export const DeleteDraftInput = z.strictObject({ consultationId })

export const SHORT_REASON_MIN = 10
export const PublishInput = z.strictObject({
  consultationId,
  opensAt: OptionalInstant,
  closesAt: Instant,
  answersDueAt: OptionalInstant,
  shortPeriodReason: Reason.optional().transform((text) => text || undefined),
})
export const ExtendInput = z.strictObject({ consultationId, closesAt: Instant, reason: Reason.min(SHORT_REASON_MIN) })

export const ExplainClauseInput = z.strictObject({
  consultationId,
  clauseId: z.uuid(),
  zh: z
    .string()
    .trim()
    .max(3000)
    .optional()
    .transform((text) => text || undefined),
  en: blankable(6000),
})

const Clause = z.strictObject({
  id: z.string().min(1).max(200),
  kind: z.enum(CLAUSE_KINDS),
  number: z.number().int().nullable(),
  label: z.string().max(2000),
  heading: z.string(),
  text: z.string(),
  parent: z.string().nullable(),
  path: z.string(),
})
/** A clause tree as the parser gives it: every parent stands before its children, every id stands once. */
export const DraftTree = z
  .object({
    title: z.string().max(2000),
    notes: z.array(z.string()),
    language: z.enum(['zh', 'en']),
    clauses: z.array(Clause).min(1, { message: 'consultations.problem.noClauses' }),
  })
  .refine(
    ({ clauses }) => {
      const seen = new Set<string>()
      return clauses.every(({ id, parent }) => !seen.has(id) && (parent === null || seen.has(parent)) && seen.add(id))
    },
    { message: 'consultations.problem.brokenTree' },
  )
export type DraftTree = z.output<typeof DraftTree>

export const StoreDraftInput = z.strictObject({ consultationId, draft: DraftTree })
export const StoreTranslationInput = z.strictObject({ consultationId, draft: DraftTree })
