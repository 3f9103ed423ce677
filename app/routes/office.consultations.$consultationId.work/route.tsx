import '#app/i18n/consultations.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readDone } from '#app/features/consultations/responses/domain/done.ts'
import { readWorkFilters, workQuery } from '#app/features/consultations/responses/domain/work-filters.ts'
import { WORK_FORMS } from '#app/features/consultations/responses/forms.server.ts'
import { CommentPanel } from '#app/features/consultations/responses/ui/comment-panel.tsx'
import { KeysHelp } from '#app/features/consultations/responses/ui/keys-help.tsx'
import { useSentCount } from '#app/features/consultations/responses/ui/use-sent-count.ts'
import { useWorkKeys } from '#app/features/consultations/responses/ui/use-work-keys.ts'
import { WorkFilter } from '#app/features/consultations/responses/ui/work-filter.tsx'
import { WorkHead } from '#app/features/consultations/responses/ui/work-head.tsx'
import { WorkTable } from '#app/features/consultations/responses/ui/work-table.tsx'
import { requireWorkPage } from '#app/features/consultations/responses/work-page.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { runCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { handleForm, page } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, url: { searchParams }, context: { actor, locale, now } }) => {
  const request = { filters: readWorkFilters(searchParams), after: searchParams.get('after'), comment: searchParams.get('comment') }
  const work = await requireWorkPage(actor, params.consultationId!, request, locale, now)
  return {
    title: `${translatorFor(locale)('consultations.work.title')} · ${work.title.text}`,
    work,
    comment: request.comment,
    done: readDone(searchParams.get('done')),
  }
})

export const action = ({ request, params, context: { actor, now } }: ActionFunctionArgs) =>
  handleForm(request, async (form) => {
    // `hide-reply.<id>`: the part after the dot only tells forms of one page apart.
    const name = form.name.split('.')[0]!
    const chosen = Object.hasOwn(WORK_FORMS, name) ? WORK_FORMS[name] : undefined
    if (!chosen) throw new AppError('not_found', 'problem.notFound')
    const result = (await runCommand(chosen.command, actor, chosen.input(form.values, params.consultationId!), {
      now,
      idempotencyKey: form.idempotencyKey,
    })) as { count?: number }
    const url = new URL(request.url)
    url.searchParams.set('done', `${chosen.done}.${result.count ?? 1}`)
    return safeRedirect(url.pathname + url.search)
  })

export default function WorkPageView() {
  const { t } = useI18n()
  const { work, comment, done } = useLoaderData<typeof loader>()
  useWorkKeys(work.panel?.id ?? null)
  const sent = useSentCount()
  const open = comment !== null
  const told = done ? t(`consultations.work.done.${done.what}`, { count: done.count }) : null
  return (
    <div className="w-full px-6 py-5 max-md:px-4">
      <WorkHead page={work} />
      <KeysHelp />
      <div className={open ? 'max-lg:hidden' : undefined}>
        <WorkFilter page={work} />
      </div>
      <div className={open ? 'grid items-start gap-x-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,28rem)]' : undefined}>
        <div className="min-w-0">
          <WorkTable key={`${work.rows.map((row) => row.id).join()} ${sent}`} page={work} openId={work.panel?.id ?? null} told={told} />
        </div>
        {open ? (
          // A new answer stands at the top of the panel.
          <div
            key={done?.what === 'answered' ? `answered ${sent}` : 'open'}
            className="min-w-0 max-lg:order-first lg:sticky lg:top-0 lg:max-h-dvh lg:overflow-y-auto"
          >
            <CommentPanel
              key={`${comment} ${sent}`}
              panel={work.panel}
              page={work}
              closeTo={workQuery(work.filters, { after: work.after ?? undefined })}
            />
          </div>
        ) : null}
      </div>
    </div>
  )
}
