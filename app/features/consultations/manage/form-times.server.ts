import { env } from '#app/platform/env.server.ts'
import { fromLocalTime } from './domain/local-time.ts'

/** Local times of a form, in the office's time zone, as instants. What is no time stays as typed, for the command to refuse beside its field. */
export const readLocalTimes = (values: Record<string, string | string[]>, names: readonly string[]) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      names.includes(name) && typeof value === 'string' ? (fromLocalTime(value, env.TIME_ZONE)?.toISOString() ?? value) : value,
    ]),
  )
