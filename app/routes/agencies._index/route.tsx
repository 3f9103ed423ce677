import '#app/i18n/consultations.ts'
import { useLoaderData } from '@remix-run/react'
import { listAgencyTree } from '#app/features/agencies/index.server.ts'
import { AgencyBranches } from '#app/features/agencies/ui/agency-branches.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ context }) => {
  context.cache.keep(['any'])
  return { title: translatorFor(context.locale)('agencies.list.title'), tree: await listAgencyTree() }
})

export default function AgenciesPage() {
  const { t } = useI18n()
  const { tree } = useLoaderData<typeof loader>()
  return (
    <div className="wrap measure py-10">
      <h1>{t('agencies.list.title')}</h1>
      <p className="soft">{t('agencies.list.lead')}</p>
      {tree.length > 0 ? (
        <AgencyBranches branches={tree} linkTo={(agency) => `/agencies/${agency.slug}`} described />
      ) : (
        <p>{t('agencies.list.empty')}</p>
      )}
    </div>
  )
}
