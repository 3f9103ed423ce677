import { stringify } from 'csv-stringify/sync'
import { translatorFor } from '#app/i18n/all.server.ts'
import type { Locale } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#db/client.server.ts'
import { requireConsultation } from '../load.server.ts'
import { requireColleague } from '../policy.ts'
import { CSV_OPTIONS, csvHeaders } from '../results/tables.server.ts'
import { FIELDS } from './domain/read-lines.ts'

/** A table with its headings, in the reader's language: both are understood. */
export async function requireTemplate(actor: Actor, consultationId: string, locale: Locale): Promise<Response> {
  requireColleague(actor, (await requireConsultation(db, consultationId)).agencyId)
  return new Response(templateOf(locale), { headers: csvHeaders('intake.csv') })
}
export function templateOf(locale: Locale): string {
  const t = translatorFor(locale)
  return `\ufeff${stringify([FIELDS.map((field) => t(`consultations.intake.field.${field}`))], CSV_OPTIONS)}`
}
