import '#app/i18n/hearings.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { OwnSpoken as Spoken } from '../own.server.ts'

/** What one said at hearings, whether one has confirmed it, and what became of it. */
export function OwnSpoken({ lines }: { lines: readonly Spoken[] }) {
  const { t } = useI18n()
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="spoken">
      <h2 id="spoken">{t('hearings.own')}</h2>
      <ol className="plain-list rows">
        {lines.map((line) => (
          <li key={line.id}>
            <p className="small soft mb-1">
              <Link to={`/hearings/${line.hearing.id}#line-${line.ordinal}`} lang={line.hearing.title.lang}>
                {line.hearing.title.text}
              </Link>{' '}
              · {t(`hearings.line.${line.state}`)}
            </p>
            <p className="mb-1 whitespace-pre-line">{line.body}</p>
            {line.outcome ? (
              <div className="answer">
                <strong>{t(`hearings.outcome.${line.outcome}`)}</strong> <span className="whitespace-pre-line">{line.reason}</span>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
