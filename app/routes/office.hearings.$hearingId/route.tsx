import '#app/i18n/consultations.ts'
import '#app/i18n/hearings.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { toLocalTime } from '#app/features/consultations/manage/domain/local-time.ts'
import { readLocalTimes } from '#app/features/consultations/manage/form-times.server.ts'
import { callOffHearing } from '#app/features/hearings/manage/call-off.server.ts'
import { deleteHearing } from '#app/features/hearings/manage/delete-hearing.server.ts'
import { moveHearing } from '#app/features/hearings/manage/move-hearing.server.ts'
import { publishHearing } from '#app/features/hearings/manage/publish-hearing.server.ts'
import { writeAgenda } from '#app/features/hearings/manage/write-agenda.server.ts'
import { requireHearingWork } from '#app/features/hearings/queries.server.ts'
import { drawSeats } from '#app/features/hearings/seats/draw-seats.server.ts'
import { enterTranscript } from '#app/features/hearings/transcript/enter-transcript.server.ts'
import { handleLine, publishHandling } from '#app/features/hearings/transcript/handle-line.server.ts'
import { publishTranscript } from '#app/features/hearings/transcript/publish-transcript.server.ts'
import { rewriteLine } from '#app/features/hearings/transcript/rewrite-line.server.ts'
import { ChangeForms } from '#app/features/hearings/ui/change-forms.tsx'
import { Changes } from '#app/features/hearings/ui/changes.tsx'
import { HearingHead } from '#app/features/hearings/ui/hearing-facts.tsx'
import { EnterTranscript, LineWork, Steps } from '#app/features/hearings/ui/office-forms.tsx'
import { Participants } from '#app/features/hearings/ui/participants.tsx'
import { Transcript } from '#app/features/hearings/ui/transcript.tsx'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { type Command, runCommand } from '#app/platform/command.server.ts'
import { env } from '#app/platform/env.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { handleForm, page } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale, now } }) => {
  const work = await requireHearingWork(actor, params.hearingId!, locale, now)
  const { heldAt, appliesUntil } = work.about
  const local = (at: string | null) => (at ? toLocalTime(new Date(at), env.TIME_ZONE) : '')
  const times = { heldAt: local(heldAt), appliesUntil: local(appliesUntil) }
  return { title: work.about.title.text, work, times, begun: heldAt !== null && new Date(heldAt) <= now }
})

const OF_HEARING: Record<string, Command> = {
  publish: publishHearing,
  agenda: writeAgenda,
  draw: drawSeats,
  enter: enterTranscript,
  'publish-transcript': publishTranscript,
  'publish-handling': publishHandling,
  move: moveHearing,
  'call-off': callOffHearing,
  delete: deleteHearing,
}
const OF_LINE: Record<string, Command> = { rewrite: rewriteLine, handle: handleLine }

export const action = ({ request, params, context: { actor, now } }: ActionFunctionArgs) =>
  handleForm(request, async (form) => {
    const hearingId = params.hearingId!
    const run = { now, idempotencyKey: form.idempotencyKey }
    const ofLine = OF_LINE[form.name.split('-', 1)[0]!]
    if (ofLine) {
      const { line } = (await runCommand(ofLine, actor, form.values, run)) as { line: number }
      return safeRedirect(`/office/hearings/${hearingId}?done=1#line-${line}`)
    }
    const command = Object.hasOwn(OF_HEARING, form.name) ? OF_HEARING[form.name] : undefined
    if (!command) throw new AppError('not_found', 'problem.notFound')
    await runCommand(command, actor, { ...readLocalTimes(form.values, ['appliesUntil', 'heldAt']), hearingId }, run)
    return safeRedirect(form.name === 'delete' ? '/office' : `/office/hearings/${hearingId}?done=1`)
  })

export default function OfficeHearing() {
  const { t } = useI18n()
  const { work, times, begun } = useLoaderData<typeof loader>()
  const done = useSearchParams()[0].get('done')
  const { status } = work.about
  const groupOf = new Map(work.about.groups.map(({ key, name }) => [key, name.text]))
  return (
    <div className="wrap measure py-8">
      <HearingHead about={work.about} />
      {done ? (
        <p className="notice" role="status">
          {t('hearings.done')}
        </p>
      ) : null}
      <p>
        <Link to={`/hearings/${work.about.id}`}>{t('hearings.office.view')}</Link>
      </p>
      {work.mayAuthor ? (
        <>
          <Steps work={work} />
          <ChangeForms work={work} times={times} begun={begun} />
        </>
      ) : null}
      <Changes about={work.about} />
      <section aria-labelledby="applications">
        <h2 id="applications">
          {t('hearings.office.applications')} ({work.applications.length})
        </h2>
        <ul className="plain-list rows">
          {work.applications.map(({ number, group, statement, chosen }) => (
            <li key={number} className="!py-2">
              <b>{number}</b> <span className="soft small">{groupOf.get(group)}</span>{' '}
              {chosen ? <span className="tag support">{t('hearings.state.chosen')}</span> : null}
              <div className="whitespace-pre-line">{statement}</div>
            </li>
          ))}
        </ul>
      </section>
      <Participants about={work.about} drawn={work.drawn} />
      {work.mayWrite && (status === 'held' || status === 'transcript') ? <EnterTranscript /> : null}
      {work.lines.length > 0 ? (
        <section aria-labelledby="transcript">
          <h2 id="transcript">{t('hearings.transcript')}</h2>
          <Transcript
            lines={work.lines}
            actions={(line) =>
              work.mayWrite && status !== 'handled' ? <LineWork line={line} mayHandle={work.mayAuthor && status === 'transcript'} /> : null
            }
          />
        </section>
      ) : null}
    </div>
  )
}
