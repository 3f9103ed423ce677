import '#app/i18n/accounts.ts'
import '#app/i18n/facts.ts'
import '#app/i18n/opinion-voice.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { FactsForm } from '#app/features/accounts/ui/facts-form.tsx'
import { listDistricts } from '#app/features/agencies/index.server.ts'
import { requireMirror } from '#app/features/opinion/analysis/mine.server.ts'
import { letterOf, mapPath, minePath, votePath } from '#app/features/opinion/ui/addresses.ts'
import { MapHead } from '#app/features/opinion/ui/map-head.tsx'
import { Closeness, Lines, OwnPlace } from '#app/features/opinion/ui/results/mirror.tsx'
import { sayFacts } from '#app/features/opinion/votes/say-facts.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { AppError } from '#app/platform/errors.ts'
import { handleForm, page } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, request, context: { actor, locale, now } }) => {
  const mirror = await requireMirror(actor, { cookie: request.headers.get('cookie') ?? undefined }, params.mapId!, locale, now)
  return {
    title: `${translatorFor(locale)('opinion.mine.title')} · ${mirror.about.title.text}`,
    districts: await listDistricts(),
    ...mirror,
  }
})

export const action = ({ request, params }: ActionFunctionArgs) =>
  handleForm(request, async ({ name, values }) => {
    if (name !== 'facts') throw new AppError('not_found', 'problem.notFound')
    await sayFacts.run({ cookie: request.headers.get('cookie') ?? undefined }, { ...values, mapId: params.mapId! })
    return safeRedirect(`${minePath(params.mapId!)}?done=facts#facts`)
  })

export default function Mirror() {
  const { t } = useI18n()
  const [search] = useSearchParams()
  const { facts, districts, byAccount, about, votes, needed, hasGroups, group, picture, withGroups, shared, apart } =
    useLoaderData<typeof loader>()
  return (
    <div className="wrap measure py-8">
      <MapHead about={about} heading={t('opinion.mine.title')} />
      <p className="soft">{t('opinion.mine.private')}</p>
      <p className="text-lg">
        {votes < needed
          ? t('opinion.mine.notYet', { count: votes })
          : group === null
            ? t(hasGroups ? 'opinion.mine.soon' : 'opinion.mine.noGroups')
            : t('opinion.mine.nearest', { letter: letterOf(group) })}
      </p>
      {picture ? <OwnPlace picture={picture} /> : null}
      {withGroups.length > 0 ? <Closeness groups={withGroups} nearest={group} /> : null}
      {group === null ? null : <Lines title={t('opinion.mine.apart')} lines={apart} group={group} />}
      {withGroups
        .filter((one) => one.group !== group)
        .map((one) => (
          <Lines
            key={one.group}
            title={t('opinion.mine.sharedWith', { letter: letterOf(one.group) })}
            lines={one.lines}
            group={one.group}
          />
        ))}
      <Lines title={t('opinion.mine.shared')} lines={shared} />
      <p className="flex flex-wrap gap-3">
        {about.status === 'open' ? (
          <Link className="button primary" to={votePath(about.id)}>
            {t('opinion.goOn')}
          </Link>
        ) : null}
        <Link className="button" to={mapPath(about.id)}>
          {t('opinion.vote.doneNext')}
        </Link>
      </p>
      {facts || byAccount ? (
        <section aria-labelledby="facts" className="mt-10">
          <h2 id="facts">{t('accounts.facts.title')}</h2>
          {search.get('done') === 'facts' ? (
            <p className="notice" role="status">
              {t('accounts.facts.saved')}
            </p>
          ) : null}
          {facts ? <FactsForm facts={facts} districts={districts} /> : null}
          {facts === null ? <Link to="/account#facts">{t('accounts.facts.inAccount')}</Link> : null}
        </section>
      ) : null}
    </div>
  )
}
