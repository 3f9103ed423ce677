import '#app/i18n/consultations.ts'
import { useLoaderData } from '@remix-run/react'
import { listConsultations } from '#app/features/consultations/reading/list.server.ts'
import { ConsultationRows } from '#app/features/consultations/reading/ui/consultation-rows.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ url, context }) => {
  const after = url.searchParams.get('after')
  const { changesAt, ...lists } = await listConsultations(after, context.locale, context.now)
  context.cache.keep(['any'], changesAt)
  return { title: translatorFor(context.locale)('consultations.list.title'), paged: after !== null, ...lists }
})

export default function ConsultationsPage() {
  const { t } = useI18n()
  const { title, paged, open, announced, past, next } = useLoaderData<typeof loader>()
  return (
    <div className="wrap measure py-10">
      <h1>{title}</h1>
      <p>{t('consultations.list.intro')}</p>
      {paged ? null : (
        <>
          <h2>{t('consultations.list.open')}</h2>
          <ConsultationRows items={open} empty={t('consultations.list.noneOpen')} />
          {announced.length > 0 ? (
            <>
              <h2>{t('consultations.list.announced')}</h2>
              <ConsultationRows items={announced} empty={t('list.empty')} />
            </>
          ) : null}
        </>
      )}
      <h2>{t('consultations.list.past')}</h2>
      <ConsultationRows items={past} empty={t('consultations.list.nonePast')} />
      <nav className="flex gap-3 mt-6">
        {paged ? (
          <Link className="button" to="/consultations">
            {t('action.first')}
          </Link>
        ) : null}
        {next ? (
          <Link className="button" to={`?after=${next}`} rel="next">
            {t('consultations.list.more')}
          </Link>
        ) : null}
      </nav>
    </div>
  )
}
