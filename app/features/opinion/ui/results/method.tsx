import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { Results } from '../../analysis/results.server.ts'
import { mapPath } from '../addresses.ts'
import { gapIn } from '../gap.ts'

const FILES = ['summary', 'comments', 'votes', 'participants-votes', 'map'] as const

/** All that somebody needs to compute it again, and to see that it came out the same. */
export function Method({ id, results, unverified }: { id: string; results: Results | null; unverified: number }) {
  const { t, f, locale } = useI18n()
  const facts = results?.facts
  const stability = facts?.stability
  const rows: [string, string][] = facts
    ? [
        [t('opinion.map.fact.at'), f.dateTime(results.computedAt)],
        [t('opinion.map.fact.votes'), f.number(facts.votes)],
        [t('opinion.map.fact.k'), results.status === 'groups' ? String(facts.k) : '–'],
        [t('opinion.map.fact.silhouette'), facts.silhouette === null ? '–' : facts.silhouette.toFixed(3)],
        ...(stability
          ? [[t('opinion.map.fact.stability', { threshold: stability.threshold }), stability.meanRand.toFixed(3)] as [string, string]]
          : []),
        [t('opinion.map.fact.seed'), String(facts.seed)],
        [t('opinion.map.fact.method'), facts.methodVersion],
        [t('opinion.map.fact.input'), facts.inputHash],
        [t('opinion.map.fact.output'), facts.hash],
      ]
    : []
  return (
    <section aria-labelledby="method">
      <h2 id="method">{t('opinion.map.method')}</h2>
      <p className="soft">{t('opinion.map.methodLead')}</p>
      <p className="soft">
        {t('opinion.map.rule')}
        {unverified > 0 ? `${gapIn(locale)}${t('opinion.map.unverifiedRule')}` : ''}
      </p>
      {rows.length > 0 ? (
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[16rem_1fr]">
          {rows.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="soft">{name}</dt>
              <dd className="m-0 mb-2 min-w-0 font-mono text-sm [overflow-wrap:anywhere] sm:mb-0">{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p className="soft small">{t('opinion.map.recompute')}</p>
      <h3>{t('opinion.map.data')}</h3>
      <ul className="plain-list flex flex-wrap gap-x-6">
        {FILES.map((file) => (
          <li key={file}>
            <a className="inline-flex min-h-11 items-center" href={`${mapPath(id)}/${file}.csv`} download>
              {t(`opinion.map.file.${file}`)}
            </a>
          </li>
        ))}
        <li>
          <a className="inline-flex min-h-11 items-center" href={`${mapPath(id)}/analysis.json`} download>
            {t('opinion.map.file.analysis')}
          </a>
        </li>
      </ul>
    </section>
  )
}
