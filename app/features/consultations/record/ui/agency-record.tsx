import '#app/i18n/answers.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { type AgencyRecord, measuresOf } from '../domain/agency-record.ts'

/** What the agency did with what it was told. */
export function AgencyRecordTable({ record, csv }: { record: AgencyRecord; csv: string }) {
  const { t, f } = useI18n()
  if (record.comments === 0) return <p className="soft">{t('consultations.record.none')}</p>
  return (
    <>
      <p className="soft small">{t('consultations.record.about', { count: record.comments })}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('consultations.record.column.measure')}</th>
            <th scope="col" className="num">
              {t('consultations.record.column.value')}
            </th>
            <th scope="col" className="num">
              {t('consultations.record.column.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {measuresOf(record).map(({ measure, value, of }) => (
            <tr key={measure}>
              <th scope="row" className="font-normal">
                {t(`consultations.record.${measure}`)}
              </th>
              <td className="num">{value === null ? '–' : f.number(measure === 'medianDays' ? Math.round(value * 10) / 10 : value)}</td>
              <td className="num">{of && value !== null ? f.percent(value / of) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small no-print">
        <a href={csv} download>
          {t('consultations.record.csv')}
        </a>
      </p>
    </>
  )
}
