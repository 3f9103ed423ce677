import { z } from 'zod'
import { PARTICIPANT_KINDS } from '#app/platform/actor.ts'

const LOCALES = ['zh-CN', 'en'] as const

export const Email = z.string().trim().toLowerCase().min(1).pipe(z.email().max(254))
/** Long rather than complicated (NIST SP 800-63B). */
export const NewPassword = z.string().min(1).min(10).max(200)
const Password = z.string().min(1).max(1000)
const Token = z.string().min(1).max(200)
/** Blank fields of a form mean "nothing". */
const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((text) => text || null)
const DisplayName = z.string().trim().min(1).max(40)
const MandateNote = optionalText(500)

export const SignInInput = z.strictObject({ email: Email, password: Password })

export const SIGN_UP_KINDS = ['person', 'organisation'] as const
export const SignUpInput = z
  .strictObject({
    email: Email,
    password: NewPassword,
    displayName: DisplayName,
    kind: z.enum(SIGN_UP_KINDS).default('person'),
    mandateNote: MandateNote,
    locale: z.enum(LOCALES),
  })
  .refine((input) => input.kind === 'person' || input.mandateNote !== null, {
    path: ['mandateNote'],
    message: 'accounts.problem.mandateNeeded',
  })

export const VerifyEmailInput = z.strictObject({ token: Token })
export const RequestPasswordResetInput = z.strictObject({ email: Email })
export const ResetPasswordInput = z.strictObject({ token: Token, password: NewPassword })
export const ChangePasswordInput = z.strictObject({ currentPassword: Password, password: NewPassword })
export const ChangeProfileInput = z.strictObject({
  displayName: DisplayName,
  realName: optionalText(60),
  mandateNote: MandateNote,
  locale: z.enum(LOCALES),
})
/** What somebody says about themselves for counting; blank is not said. Shared with those who take part without an account. */
export const FactsInput = z.strictObject({
  birthYear: z
    .union([
      z.literal(''),
      z
        .string()
        .trim()
        .regex(/^(19|20)\d\d$/, { error: 'accounts.facts.problem.birthYear' }),
    ])
    .default('')
    .transform((year) => (year === '' ? null : Number(year))),
  sex: z
    .enum(['female', 'male', ''])
    .default('')
    .transform((sex) => sex || null),
  district: optionalText(60),
})
export const EndSessionInput = z.strictObject({ sessionId: z.string().min(1).max(100) })
export const EndOtherSessionsInput = z.strictObject({})
export const DeleteAccountInput = z.strictObject({ password: Password })
export const ChangeKindInput = z.strictObject({ accountId: z.uuid(), kind: z.enum(PARTICIPANT_KINDS), expertise: optionalText(200) })
export const RetryJobInput = z.strictObject({ queue: z.string().regex(/^[\w.-]{1,100}$/), jobId: z.uuid() })
