import { AppError, toProblem } from '../platform/errors.ts'

const isKnown = (error: unknown) =>
  error instanceof AppError || (error instanceof Error && Array.isArray((error as { issues?: unknown }).issues))

/** A refusal in words, field by field; anything else by its message. */
export async function describeProblem(error: unknown): Promise<string> {
  if (!isKnown(error))
    return error instanceof Error ? [error.message, (error.cause as Error | undefined)?.message].filter(Boolean).join(': ') : String(error)
  const { translatorFor } = await import('../i18n/all.server.ts')
  const t = translatorFor(/^zh/i.test(process.env.LANG ?? '') ? 'zh-CN' : 'en')
  const problem = toProblem(error)
  const fields = Object.entries(problem.fieldErrors)
  if (fields.length > 0) return fields.map(([field, { key, params }]) => `${field}: ${t.dynamic(key, params)}`).join('\n')
  return t.dynamic(problem.messageKey, { line: '?', reason: '?', ...problem.params })
}
