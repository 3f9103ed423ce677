import { env } from '#app/platform/env.server.ts'
import { translatorFor } from './all.server.ts'
import { formatFor } from './formats.ts'
import type { Locale } from './locale.ts'

/** Until when something is owed, and whether that is past. */
export function sayDue(due: Date, locale: Locale, now: Date): string {
  const at = formatFor(locale, env.TIME_ZONE).dateTime(due)
  return due < now ? translatorFor(locale)('due.past', { at }) : at
}
