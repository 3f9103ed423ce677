import { requireAgencyPage } from '#app/features/agencies/index.server.ts'
import { readAgencyRecord } from '#app/features/consultations/record/agency-record.server.ts'
import { measuresOf } from '#app/features/consultations/record/domain/agency-record.ts'
import { csvHeaders, toCsv } from '#app/features/consultations/results/tables.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { resource } from '#app/platform/http/door.server.ts'

/** The same figures as the agency's page; `of` is what a line is a share of. */
export const loader = resource(async ({ params, context: { locale, now } }) => {
  const t = translatorFor(locale)
  const { agency } = await requireAgencyPage(params.slug ?? '', now)
  const measures = measuresOf(await readAgencyRecord(agency.id, now))
  const column = (name: 'measure' | 'value' | 'of') => ({ label: t(`consultations.record.column.${name}`), numeric: name !== 'measure' })
  const rows = measures.map(({ measure, value, of }) => [t(`consultations.record.${measure}`), value ?? '', of ?? ''])
  return new Response(toCsv({ columns: [column('measure'), column('value'), column('of')], rows }), {
    headers: csvHeaders(`${agency.slug}.csv`),
  })
})
