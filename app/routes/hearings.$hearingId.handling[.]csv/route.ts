import { csvHeaders, toCsv } from '#app/features/consultations/results/tables.server.ts'
import { requireHandling } from '#app/features/hearings/queries.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { resource } from '#app/platform/http/door.server.ts'

export const loader = resource(async ({ params, context: { actor, locale, now } }) => {
  const t = translatorFor(locale)
  const lines = await requireHandling(actor, params.hearingId!, now)
  const label = (text: string, numeric = false) => ({ label: text, numeric })
  const table = {
    columns: [
      label(t('hearings.number'), true),
      label(t('hearings.who')),
      label(t('hearings.transcript')),
      label(t('hearings.state')),
      label(t('hearings.object')),
      label(t('hearings.handling')),
      label(t('hearings.office.handleReason')),
    ],
    rows: lines.map((line) => [
      line.ordinal,
      line.speaker,
      line.body,
      t(`hearings.line.${line.state}`),
      line.objection ?? '',
      line.outcome ? t(`hearings.outcome.${line.outcome}`) : '',
      line.reason ?? '',
    ]),
  }
  return new Response(toCsv(table), { headers: csvHeaders('handling.csv') })
})
