import '#app/i18n/answers.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { Place } from '../places.server.ts'

/** Where the comment was put since it was written, and by whom. */
export function Places({ places, consultationId }: { places: readonly Place[]; consultationId: string }) {
  const { t, f } = useI18n()
  if (places.length === 0) return null
  return (
    <details>
      <summary>{t('consultations.places.title', { count: places.length })}</summary>
      <ol className="plain-list rows small">
        {places.map(({ at, by, anchor, edition, clause }) => (
          <li key={at}>
            <span className="soft">{f.dateTime(at)}</span> {t(`consultations.places.${by}`)}{' '}
            {anchor === 'orphaned' ? (
              t('consultations.places.orphaned')
            ) : (
              <>
                {clause ? (
                  <Link to={`/consultations/${consultationId}/clauses/${clause.key}?v=${edition}`}>
                    {t('consultations.places.at', { number: edition, cite: clause.cite })}
                  </Link>
                ) : (
                  t('consultations.places.whole', { number: edition })
                )}
                {by === 'edition' && anchor === 'changed' ? <> {t('consultations.places.changed')}</> : null}
              </>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
