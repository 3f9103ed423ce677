import '#app/i18n/opinion-voice.ts'
import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { addStatement } from '#app/features/opinion/statements/add-statement.server.ts'
import { withdrawStatement } from '#app/features/opinion/statements/withdraw-statement.server.ts'
import { AddForm, type Similar } from '#app/features/opinion/ui/add-form.tsx'
import { mapPath, votePath } from '#app/features/opinion/ui/addresses.ts'
import { MapHead } from '#app/features/opinion/ui/map-head.tsx'
import { Question } from '#app/features/opinion/ui/question.tsx'
import { MayTakePart, Written } from '#app/features/opinion/ui/taking-part.tsx'
import { VotingCard } from '#app/features/opinion/ui/voting-card.tsx'
import { vote } from '#app/features/opinion/votes/cast-vote.server.ts'
import { giveVoice } from '#app/features/opinion/votes/door.server.ts'
import { redeemCode } from '#app/features/opinion/votes/redeem-code.server.ts'
import { listSimilar, requireVoicePage } from '#app/features/opinion/votes/voice-page.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { AppError, toProblem } from '#app/platform/errors.ts'
import { type FormInput, handleForm, page } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'
import { useViewer } from '#app/ui/use-root.ts'

export const meta = titleMeta
const numberIn = (url: URL, name: string) =>
  /^\d{1,7}$/.test(url.searchParams.get(name) ?? '') ? Number(url.searchParams.get(name)) : null

export const loader = page(async ({ params, request, url, context: { actor, locale, now, address, cookies } }) => {
  const asked = { card: numberIn(url, 'card'), skip: numberIn(url, 'skip') }
  const caller = { cookie: request.headers.get('cookie') ?? undefined }
  const { map, ...shown } = await requireVoicePage(actor, caller, params.mapId!, asked, locale, now)
  const voice = shown.isOpen ? await giveVoice(caller.cookie, map, address) : undefined
  if (voice) cookies.push(voice)
  return { title: `${translatorFor(locale)('opinion.vote.title')} · ${shown.about.title.text}`, ...shown }
})

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  handleForm(request, async (form) => {
    const mapId = params.mapId!
    const caller = { cookie: request.headers.get('cookie') ?? undefined }
    const back = (query = '') => safeRedirect(`${votePath(mapId)}${query}`)
    const name = form.name.split('-', 1)[0]
    if (name === 'vote') {
      await vote(caller, { ...form.values, mapId })
      return back('#card')
    }
    if (name === 'code') {
      await redeemCode.run(caller, { ...form.values, mapId })
      return back()
    }
    if (name === 'add') return add(form)
    if (name === 'withdraw') {
      await withdrawStatement.run(caller, { ...form.values, mapId })
      return back('?done=withdrawn#added')
    }
    throw new AppError('not_found', 'problem.notFound')

    async function add({ values }: FormInput) {
      try {
        const { waits } = await addStatement.run(caller, { ...values, mapId })
        return back(`?done=${waits ? 'waits' : 'stored'}#added`)
      } catch (error) {
        if (!(error instanceof AppError && error.messageKey === 'opinion.problem.similar')) throw error
        const similar = await listSimilar(mapId, String(values.text), context.locale)
        return data({ problem: toProblem(error), values: { ...values, form: 'add' }, similar }, { status: 409 }) as unknown as Response
      }
    }
  })

export default function VotePage() {
  const { t } = useI18n()
  const { about, isOpen, standing, card, left, total, mine, written } = useLoaderData<typeof loader>()
  const reply = useActionData<{ similar?: Similar[] }>()
  const similar = reply?.similar ?? []
  const [params] = useSearchParams()
  const done = reply ? null : params.get('done')
  const signedIn = useViewer() !== null
  const mayVote = isOpen && (standing === 'in' || standing === 'new')
  return (
    <div className="wrap measure py-8">
      <MapHead about={about} heading={t('opinion.vote.title')} />
      <Question question={about.question} folded />
      {done === 'stored' || done === 'waits' || done === 'withdrawn' ? (
        <p className="notice" role="status" id="added">
          {t(`opinion.add.${done}`)}
        </p>
      ) : null}
      {mayVote ? <p className="soft">{t('opinion.vote.lead')}</p> : null}
      {mayVote && about.access === 'open' && standing === 'new' && !signedIn ? (
        <p className="soft small">{t('opinion.vote.openWhy')}</p>
      ) : null}
      {mayVote ? (
        <VotingCard mapId={about.id} drawn={{ card, left, total, mine }} />
      ) : (
        <MayTakePart about={about} standing={standing} isOpen={isOpen} />
      )}
      <p className="mt-4">
        <Link to={mapPath(about.id)}>{t('opinion.vote.doneNext')}</Link>
      </p>
      {mayVote ? <AddForm key={written.length} mapId={about.id} moderatedFirst={about.moderatedFirst} similar={similar} /> : null}
      <Written written={written} />
    </div>
  )
}
