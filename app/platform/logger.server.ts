import pino from 'pino'
import { env } from './env.server.ts'

/** Bodies, texts, addresses and tokens never reach a log, even where a caller hands them over. */
export const logger = pino({
  level: env.LOG_LEVEL,
  base: null,
  redact: {
    paths: [
      'email',
      'password',
      'body',
      'text',
      'token',
      'cookie',
      'reason',
      '*.email',
      '*.password',
      '*.body',
      '*.text',
      '*.token',
      '*.cookie',
      'err.parameters',
      'err.args',
      'err.query',
      'err.params',
      'err.detail',
      'err.cause.parameters',
      'err.cause.args',
      'err.cause.query',
      'err.cause.detail',
    ],
    remove: true,
  },
  serializers: { err: (error: unknown) => describe(error) },
})

/** Database errors repeat values in their message ("Failed query: … params: …"); the log keeps the kind, the code and the stack's places. */
function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: 'not an Error' }
  const code = (error as { code?: unknown }).code ?? (error.cause as { code?: unknown } | undefined)?.code
  const isQuery = error.message.startsWith('Failed query')
  return {
    type: error.name,
    code,
    message: isQuery ? error.message.split('\n')[0]!.slice(0, 120) : error.message.slice(0, 300),
    stack: error.stack
      ?.split('\n')
      .filter((line) => line.trim().startsWith('at '))
      .slice(0, 12)
      .join('\n'),
    ...(error.cause instanceof Error ? { cause: describe(error.cause) } : {}),
  }
}
