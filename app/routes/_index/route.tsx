import '#app/i18n/consultations.ts'
import '#app/i18n/activities.ts'
import { useLoaderData } from '@remix-run/react'
import { listReported } from '#app/features/consultations/manage/reported.server.ts'
import { ReportedList } from '#app/features/consultations/manage/ui/reported-list.tsx'
import { listDecided, listOpenActivities } from '#app/features/matters/index.server.ts'
import { OpenList } from '#app/features/matters/ui/open-list.tsx'
import { Said } from '#app/features/matters/ui/said.tsx'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

/** A week before its end an activity moves up to "closing soon". */
const SOON_DAYS = 7

export const loader = page(async ({ context: { locale, now, cache } }) => {
  const [open, reported, decided] = await Promise.all([listOpenActivities(locale, now), listReported(locale), listDecided(locale, 3)])
  cache.keep(['any'], open.changesAt)
  return {
    title: '',
    soon: open.rows.filter((row) => row.daysLeft < SOON_DAYS),
    open: open.rows.filter((row) => row.daysLeft >= SOON_DAYS),
    openMore: open.more,
    reported,
    decided,
  }
})

export default function Home() {
  const { t, f } = useI18n()
  const { soon, open, openMore, reported, decided } = useLoaderData<typeof loader>()
  return (
    <div className="wrap py-10">
      <h1 className="mb-8">{t('matters.home.title')}</h1>
      <div className="grid gap-x-16 gap-y-4 lg:grid-cols-[3fr_2fr]">
        <div>
          {soon.length > 0 ? (
            <section aria-labelledby="soon">
              <h2 id="soon" className="mt-0">
                {t('matters.home.soon')}
              </h2>
              <OpenList rows={soon} />
            </section>
          ) : null}
          {open.length > 0 || soon.length === 0 ? (
            <section aria-labelledby="open">
              <h2 id="open" className={soon.length > 0 ? '' : 'mt-0'}>
                {t('matters.home.open')}
              </h2>
              {open.length > 0 ? <OpenList rows={open} /> : <p className="soft">{t('matters.home.openNone')}</p>}
            </section>
          ) : null}
          <p className="mt-4 flex flex-wrap gap-x-6">
            <Link className="inline-flex min-h-11 items-center" to="/consultations">
              {t('matters.home.all')}
            </Link>
            <Link className="inline-flex min-h-11 items-center" to="/matters">
              {t('matters.home.allMatters')}
              {openMore > 0 ? ` (${f.number(openMore)})` : ''}
            </Link>
          </p>
        </div>
        <section aria-labelledby="decided">
          <h2 id="decided" className="mt-0">
            {t('matters.home.decided')}
          </h2>
          {reported.length === 0 && decided.length === 0 ? <p className="soft">{t('matters.home.decidedNone')}</p> : null}
          {reported.length > 0 ? <ReportedList rows={reported} /> : null}
          {decided.length > 0 ? (
            <ul className="plain-list rows -mt-px">
              {decided.map((row) => (
                <li key={row.slug}>
                  <Link className="font-law text-lg font-semibold" to={`/matters/${row.slug}`}>
                    <Said words={row.title} />
                  </Link>
                  <div className="soft small">{t('matters.home.decision', { date: f.date(row.decidedAt) })}</div>
                  {row.decision ? (
                    <p className="mb-0 mt-1 line-clamp-3">
                      <Said words={row.decision} />
                    </p>
                  ) : null}
                </li>
              ))}
            </ul>
          ) : null}
        </section>
      </div>
    </div>
  )
}
