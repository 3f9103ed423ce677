const STATUS = { invalid: 400, signed_out: 401, forbidden: 403, not_found: 404, conflict: 409, too_many: 429, unexpected: 500 } as const
export type ProblemKind = keyof typeof STATUS
export type ProblemParams = Record<string, string | number>

/** A refusal that its reader can act on: a message key, never a sentence. `field` puts it beside one input. */
export class AppError extends Error {
  readonly kind: ProblemKind
  readonly messageKey: string
  readonly params: ProblemParams
  readonly field: string | undefined
  constructor(kind: ProblemKind, messageKey: string, params: ProblemParams = {}, field?: string) {
    super(messageKey)
    this.kind = kind
    this.messageKey = messageKey
    this.params = params
    this.field = field
  }
}

export type FieldProblem = { key: string; params: ProblemParams }
export type Problem = {
  kind: ProblemKind
  status: number
  messageKey: string
  params: ProblemParams
  fieldErrors: Record<string, FieldProblem>
}

type Issue = {
  code?: string | undefined
  path: PropertyKey[]
  message: string
  minimum?: unknown
  maximum?: unknown
  origin?: unknown
  format?: unknown
}
const isZodError = (error: unknown): error is { issues: Issue[] } =>
  error instanceof Error && Array.isArray((error as { issues?: unknown }).issues)

/** A schema may name its own key as the message (`consultations.field.reasonShort`); else the key follows from the rule that failed. */
function fieldProblem(issue: Issue): FieldProblem {
  if (/^[a-z][\w-]*\.[\w.-]+$/i.test(issue.message) && !issue.message.includes(' ')) return { key: issue.message, params: limits(issue) }
  const missing = issue.code === 'invalid_type' || (issue.code === 'too_small' && Number(issue.minimum) === 1)
  if (missing) return { key: 'problem.field.required', params: {} }
  if (issue.origin === 'number') return { key: 'problem.field.invalid', params: {} }
  if (issue.code === 'too_big' && issue.origin === 'array') return { key: 'problem.field.tooMany', params: limits(issue) }
  if (issue.code === 'too_small') return { key: 'problem.field.tooShort', params: limits(issue) }
  if (issue.code === 'too_big') return { key: 'problem.field.tooLong', params: limits(issue) }
  if (issue.code === 'invalid_format' && issue.format === 'email') return { key: 'problem.field.email', params: {} }
  return { key: 'problem.field.invalid', params: {} }
}
const limits = (issue: Issue): ProblemParams => ({
  ...(issue.minimum === undefined ? {} : { minimum: Number(issue.minimum) }),
  ...(issue.maximum === undefined ? {} : { maximum: Number(issue.maximum) }),
})

/** The one translator: HTTP and sockets show what it says. An unknown error is thrown on, to be logged with its request id. */
export function toProblem(error: unknown): Problem {
  if (error instanceof AppError) {
    const own = { key: error.messageKey, params: error.params }
    return {
      kind: error.kind,
      status: STATUS[error.kind],
      messageKey: error.field ? 'problem.invalid' : error.messageKey,
      params: error.params,
      fieldErrors: error.field ? { [error.field]: own } : {},
    }
  }
  if (isZodError(error)) {
    const fieldErrors: Record<string, FieldProblem> = {}
    for (const issue of error.issues) fieldErrors[String(issue.path[0] ?? 'form')] ??= fieldProblem(issue)
    return { kind: 'invalid', status: 400, messageKey: 'problem.invalid', params: {}, fieldErrors }
  }
  throw error
}
export const statusOf = (kind: ProblemKind) => STATUS[kind]
