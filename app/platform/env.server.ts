import { z } from 'zod'

const flag = z.enum(['on', 'off'])
const Env = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(16),
  DATA_DIR: z.string().default('.data'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().default('Minyi <no-reply@localhost>'),
  TIME_ZONE: z.string().default('Asia/Shanghai'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  /** Multiplies every rate limit; load tests raise it, the counting stays on. */
  RATE_LIMIT_FACTOR: z.coerce.number().min(0.01).max(1e6).default(1),
  DEMO: flag.default('on'),
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Without idempotency keys: so that the fault tests can prove that they need them. */
  MINYI_TEST_NO_IDEMPOTENCY: z.literal('1').optional(),
})
export type Env = z.output<typeof Env>

/** Reads and checks the settings; the error names each wrong one and how to put it right. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = Env.safeParse(given)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The settings are not right:\n${lines.join('\n')}`)
}
export const env = readEnv()
/** Every absolute address is built from this, never from the Host header. */
export const publicUrl = new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`)
export const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(publicUrl.hostname)
export const isHttps = publicUrl.protocol === 'https:'
if (env.MINYI_TEST_NO_IDEMPOTENCY && !(env.NODE_ENV === 'test' && isLocal))
  throw new Error('MINYI_TEST_NO_IDEMPOTENCY is for tests on localhost alone: it would store a repeated form twice.')
