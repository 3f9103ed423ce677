import '#app/i18n/consultations.ts'
import '#app/i18n/activities.ts'
import '#app/i18n/dashboard.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { follow, requireMatterPage, unfollow } from '#app/features/matters/index.server.ts'
import { ActivityList } from '#app/features/matters/ui/activity-list.tsx'
import { Said, SaidParagraphs } from '#app/features/matters/ui/said.tsx'
import { Timeline } from '#app/features/matters/ui/timeline.tsx'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { holds } from '#app/platform/actor.ts'
import { page, runForms } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { ActionForm, SubmitButton } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'
import { useViewer } from '#app/ui/use-root.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context }) => {
  const { page: shown, matter, changesAt } = await requireMatterPage(context.actor, params.slug!, context.locale, context.now)
  context.cache.keep([`matter:${matter.id}`], changesAt)
  const { title: heading, ...rest } = shown
  return { ...rest, heading, title: heading.text, mayManage: holds(context.actor, matter.agencyId, 'author', 'decision-maker') }
})

export const action = (door: ActionFunctionArgs) => {
  const onDone = ({ slug }: { slug: string }) => safeRedirect(`/matters/${slug}`)
  return runForms(door, { follow: { command: follow, onDone }, unfollow: { command: unfollow, onDone } })
}

export default function MatterPage() {
  const { t, f } = useI18n()
  const data = useLoaderData<typeof loader>()
  return (
    <div className="wrap py-10">
      <p className="soft small mb-1">
        <Link to={`/agencies/${data.agency.slug}`}>
          <Said words={data.agency.name} />
        </Link>
        {' · '}
        {t('matters.page.matter')}
      </p>
      <h1 lang={data.heading.lang}>{data.heading.text}</h1>
      {data.isPublished ? null : <p className="notice measure">{t('matters.page.unpublished')}</p>}
      <div className="grid gap-x-16 lg:grid-cols-[3fr_2fr]">
        <div className="measure">
          <SaidParagraphs words={data.summary} />
          {data.activities.length > 0 ? <ActivityList activities={data.activities} /> : null}
          <p>
            <Link className="button" to={`/matters/${data.slug}/dashboard`}>
              {t('dashboard.heading')}
            </Link>
          </p>
          <Follow />
          {data.mayManage ? (
            <p>
              <Link className="button small" to={`/office/matters/${data.slug}`}>
                {t('matters.page.manage')}
              </Link>
            </p>
          ) : null}
          <section aria-labelledby="documents">
            <h2 id="documents">{t('matters.page.documents')}</h2>
            {data.documents.length === 0 ? (
              <p className="soft">{t('matters.page.documentsNone')}</p>
            ) : (
              <ul className="plain-list rows">
                {data.documents.map((one) => (
                  <li key={one.id}>
                    <a href={`/files/${one.fileId}`}>{one.title}</a>
                    <div className="soft small">
                      {t('matters.page.documentAdded', { date: f.date(one.addedAt), size: f.bytes(one.bytes) })}
                    </div>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
        <section aria-labelledby="timeline">
          <h2 id="timeline" className="lg:mt-0">
            {t('matters.page.timeline')}
          </h2>
          <Timeline gates={data.gates} />
        </section>
      </div>
    </div>
  )
}

function Follow() {
  const { t } = useI18n()
  const { id, slug, following } = useLoaderData<typeof loader>()
  const viewer = useViewer()
  if (!viewer) {
    return (
      <p>
        <Link className="button" to={`/login?next=${encodeURIComponent(`/matters/${slug}`)}`}>
          {t('matters.page.signInToFollow')}
        </Link>{' '}
        <small className="soft mt-2 block">{t('matters.page.followWhy')}</small>
      </p>
    )
  }
  return (
    <ActionForm name={following ? 'unfollow' : 'follow'} key={String(following)} className="mb-4">
      <input type="hidden" name="matterId" value={id} />
      <SubmitButton className="button">{t(following ? 'matters.page.unfollow' : 'matters.page.follow')}</SubmitButton>
      <small className="soft mt-2 block">{t(following ? 'matters.page.following' : 'matters.page.followWhy')}</small>
    </ActionForm>
  )
}
