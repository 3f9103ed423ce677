import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { MatterPage } from '../queries.server.ts'
import { Said } from './said.tsx'

/** The ways of taking part in the matter: what each is, where it stands, and the talk about it. */
export function ActivityList({ activities }: { activities: MatterPage['activities'] }) {
  const { t, f } = useI18n()
  return (
    <section aria-labelledby="activities" className="mb-6">
      <h2 id="activities">{t('matters.page.activities')}</h2>
      <ul className="plain-list rows">
        {activities.map(({ id, href, title, state, closesAt }) => (
          <li key={id}>
            <Link className="font-law text-lg font-semibold" to={href}>
              <Said words={title} />
            </Link>
            <div className="soft small flex flex-wrap items-center gap-x-4">
              <span className={closesAt ? 'font-semibold text-seal' : ''}>
                {t.dynamic(state)}
                {closesAt ? ` · ${t('matters.home.closes', { at: f.dateTime(closesAt) })}` : ''}
              </span>
              <Link className="inline-flex min-h-11 items-center" to={`/activities/${id}/discussion`}>
                {t('discussion.link')}
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
