import '#app/i18n/consultations.ts'
import '#app/i18n/campaigns.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { answerCampaign } from '#app/features/consultations/campaigns/answer-campaign.server.ts'
import { readMemberRequest } from '#app/features/consultations/campaigns/campaign-page.server.ts'
import { dissolveCampaign } from '#app/features/consultations/campaigns/dissolve-campaign.server.ts'
import { requireCampaignToAnswer } from '#app/features/consultations/campaigns/office-page.server.ts'
import { takeOutOfCampaign } from '#app/features/consultations/campaigns/take-out-of-campaign.server.ts'
import { AnswerGroup, Dissolve, Owed, PutBack, TakeOut } from '#app/features/consultations/campaigns/ui/campaign-forms.tsx'
import { CampaignSaid } from '#app/features/consultations/campaigns/ui/campaign-line.tsx'
import { CommonText } from '#app/features/consultations/campaigns/ui/common-text.tsx'
import { MemberList } from '#app/features/consultations/campaigns/ui/member-list.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { type FormInput, page, runForms } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, url, context: { actor, locale, now } }) => {
  const ids = { consultationId: params.consultationId!, campaignId: params.campaignId! }
  const work = await requireCampaignToAnswer(actor, ids, readMemberRequest(url.searchParams), locale, now)
  return { title: `${translatorFor(locale)('consultations.campaigns.title')} · ${work.heading.text}`, ...work }
})

export const action = (door: ActionFunctionArgs) => {
  const { consultationId, campaignId } = door.params
  const input = ({ values }: FormInput) => ({ ...values, consultationId, campaignId })
  const done = (what: string) => {
    const { pathname, searchParams } = new URL(door.request.url)
    searchParams.set('done', what)
    return safeRedirect(`${pathname}?${searchParams}`)
  }
  const decided = { input, onDone: ({ verdict }: { verdict: string }) => done(verdict) }
  return runForms(door, {
    answer: { command: answerCampaign, input, onDone: ({ count }: { count: number }) => done(`answered.${count}`) },
    member: { command: takeOutOfCampaign, ...decided },
    group: { command: dissolveCampaign, ...decided },
  })
}

const DONE = ['out', 'in', 'dissolved', 'standing'] as const

export default function CampaignToAnswer() {
  const { t } = useI18n()
  const work = useLoaderData<typeof loader>()
  const { id, heading, campaign, mayAnswer, members, request, next } = work
  const [what = '', count] = (useSearchParams()[0].get('done') ?? '').split('.')
  const done = DONE.find((one) => one === what)
  const home = `/office/consultations/${id}`
  return (
    <div className="wrap measure py-8">
      <p className="small mb-1">
        <Link to={home} lang={heading.lang}>
          {heading.text}
        </Link>{' '}
        · <Link to={`${home}/campaigns`}>{t('consultations.campaigns.back')}</Link>
      </p>
      <h1>
        <CampaignSaid people={campaign.people} own={campaign.own} />
      </h1>
      {done ? (
        <p className="notice" role="status">
          {t(`consultations.campaigns.done.${done}`)}
        </p>
      ) : null}
      {what === 'answered' && /^\d{1,9}$/.test(count ?? '') ? (
        <p className="notice" role="status">
          {t('consultations.campaigns.done.answered', { count: Number(count) })}
        </p>
      ) : null}
      {campaign.dissolved ? <p className="notice">{t('consultations.campaigns.isDissolved')}</p> : <Owed campaign={campaign} />}
      <CommonText card={work.card} />
      {mayAnswer && !campaign.dissolved && campaign.plain > 0 ? <AnswerGroup campaign={campaign} carrying={work.carrying} /> : null}
      <MemberList
        members={members}
        request={request}
        next={next}
        to={(member) => `${home}/work?comment=${member.id}`}
        go={t('consultations.campaigns.read')}
        actionOf={mayAnswer && !campaign.dissolved ? ({ id: commentId }) => <TakeOut commentId={commentId} /> : undefined}
      />
      {work.takenOut.length > 0 ? <PutBack members={work.takenOut} home={home} mayAnswer={mayAnswer} /> : null}
      {mayAnswer ? <Dissolve dissolved={campaign.dissolved} /> : null}
    </div>
  )
}
