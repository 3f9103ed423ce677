import '#app/i18n/consultations.ts'
import '#app/i18n/hearings.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireHearingPage } from '#app/features/hearings/queries.server.ts'
import { answerSeat } from '#app/features/hearings/seats/answer-seat.server.ts'
import { applyForSeat, withdrawApplication } from '#app/features/hearings/seats/apply.server.ts'
import { confirmLine } from '#app/features/hearings/transcript/confirm-line.server.ts'
import { Changes } from '#app/features/hearings/ui/changes.tsx'
import { Agenda, HearingHead, Rule } from '#app/features/hearings/ui/hearing-facts.tsx'
import { Participants } from '#app/features/hearings/ui/participants.tsx'
import { ConfirmForms, TakingPart } from '#app/features/hearings/ui/taking-part.tsx'
import { Transcript } from '#app/features/hearings/ui/transcript.tsx'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { type Command, runCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { handleForm, page } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale, now, cache } }) => {
  const { hearing, page: shown, changesAt } = await requireHearingPage(actor, params.hearingId!, locale, now)
  cache.keep([`activity:${hearing.id}`, `matter:${hearing.matterId}`], changesAt)
  return { title: shown.about.title.text, ...shown }
})

const COMMANDS: Record<string, Command> = {
  apply: applyForSeat,
  withdraw: withdrawApplication,
  seat: answerSeat,
  confirm: confirmLine,
  object: confirmLine,
}

/** Forms of lines carry the line in their name, after a hyphen. */
export const action = ({ request, params, context: { actor, now } }: ActionFunctionArgs) =>
  handleForm(request, async (form) => {
    const hearingId = params.hearingId!
    const name = form.name.split('-', 1)[0]!
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (!command) throw new AppError('not_found', 'problem.notFound')
    const ofLine = command === confirmLine
    const result = (await runCommand(command, actor, ofLine ? form.values : { ...form.values, hearingId }, {
      now,
      idempotencyKey: form.idempotencyKey,
    })) as { line?: number }
    return safeRedirect(`/hearings/${hearingId}${result.line ? `#line-${result.line}` : ''}`)
  })

export default function HearingPage() {
  const { t } = useI18n()
  const { about, signedIn, mayManage, applications, drawn, seed, own, published, lines } = useLoaderData<typeof loader>()
  return (
    <div className="wrap measure py-8">
      <HearingHead about={about} />
      {about.status === 'draft' ? null : <p className="soft">{t('hearings.applications', { count: applications })}</p>}
      <TakingPart about={about} own={own} signedIn={signedIn} />
      <p className="mt-4 flex flex-wrap gap-3 no-print">
        {about.status === 'draft' ? null : (
          <Link className="button" to={`/activities/${about.id}/discussion`}>
            {t('discussion.link')}
          </Link>
        )}
        {mayManage ? (
          <Link className="button" to={`/office/hearings/${about.id}`}>
            {t('hearings.manage')}
          </Link>
        ) : null}
      </p>
      <Changes about={about} />
      <Agenda items={about.agenda} calledOff={about.status === 'called-off'} />
      <Participants about={about} drawn={drawn} />
      <Rule about={about} seed={seed} />
      {lines.length > 0 ? (
        <section aria-labelledby="transcript">
          <h2 id="transcript">
            {t(about.handledAt ? 'hearings.handling' : published ? 'hearings.transcript' : 'hearings.transcriptYours')}
          </h2>
          {about.handledAt ? (
            <p className="no-print flex flex-wrap gap-x-6">
              <a className="inline-flex min-h-11 items-center" href={`/hearings/${about.id}/handling.csv`} download>
                {t('hearings.handlingCsv')}
              </a>
              {about.consultation ? (
                <Link className="inline-flex min-h-11 items-center" to={`/consultations/${about.consultation.id}/ledger`}>
                  {t('hearings.ledger')}
                </Link>
              ) : null}
            </p>
          ) : null}
          <Transcript lines={lines} actions={(line) => (line.mine && !about.handledAt ? <ConfirmForms line={line} /> : null)} />
        </section>
      ) : null}
    </div>
  )
}
