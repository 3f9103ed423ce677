import { useI18n } from '#app/i18n/use-i18n.tsx'
import { DataTable } from '#app/ui/table.tsx'
import type { HearingAbout } from '../queries.server.ts'

type Row = { number: number; group: string; rank: number; name: string | null; state: 'chosen' | 'accepted' | 'declined' | 'reserve' }

/** Everybody in the order of the draw; those without a seat as numbers. */
export function Participants({ about, drawn }: { about: HearingAbout; drawn: readonly Row[] }) {
  const { t } = useI18n()
  if (drawn.length === 0) return null
  return (
    <section aria-labelledby="participants">
      <h2 id="participants">{t('hearings.participants')}</h2>
      {about.groups.map(({ key, name, seats }) => (
        <div key={key} className="mb-4">
          <h3 lang={name.lang}>{t('hearings.seatsOf', { group: name.text, count: seats })}</h3>
          <DataTable
            caption={name.text}
            columns={[
              { label: t('hearings.place'), numeric: true },
              { label: t('hearings.who'), numeric: false },
              { label: t('hearings.number'), numeric: true },
              { label: t('hearings.state'), numeric: false },
            ]}
            rows={drawn
              .filter(({ group }) => group === key)
              .map((one) => [one.rank, one.name || '–', one.number, t(`hearings.state.${one.state}`)])}
            format={String}
          />
        </div>
      ))}
    </section>
  )
}
