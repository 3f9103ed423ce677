import '#app/i18n/consultations.ts'
import '#app/i18n/opinion-voice.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { readLocalTimes } from '#app/features/consultations/manage/form-times.server.ts'
import { CodeCountInput } from '#app/features/opinion/inputs.ts'
import { hashCode, newCode } from '#app/features/opinion/maps/codes.server.ts'
import { deleteMap } from '#app/features/opinion/maps/delete-map.server.ts'
import { editMap } from '#app/features/opinion/maps/edit-map.server.ts'
import { extendMap } from '#app/features/opinion/maps/extend-map.server.ts'
import { keepCodes } from '#app/features/opinion/maps/keep-codes.server.ts'
import { requireMapWork } from '#app/features/opinion/maps/office-page.server.ts'
import { publishMap } from '#app/features/opinion/maps/publish-map.server.ts'
import { moderateStatement } from '#app/features/opinion/statements/moderate-statement.server.ts'
import { seedStatements } from '#app/features/opinion/statements/seed-statements.server.ts'
import { translateStatement } from '#app/features/opinion/statements/translate-statement.server.ts'
import { mapPath, officePath } from '#app/features/opinion/ui/addresses.ts'
import { MapHead } from '#app/features/opinion/ui/map-head.tsx'
import { MapForms } from '#app/features/opinion/ui/office-forms.tsx'
import { StatementWork, WaitingStatements } from '#app/features/opinion/ui/statement-work.tsx'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { Command } from '#app/platform/command.server.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { handleForm, page } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale, now } }) => {
  const work = await requireMapWork(actor, params.mapId!, locale, now)
  return { title: work.about.title.text, work }
})

const COMMANDS: Record<string, Command> = {
  edit: editMap,
  publish: publishMap,
  extend: extendMap,
  delete: deleteMap,
  seed: seedStatements,
  moderate: moderateStatement,
  translate: translateStatement,
}

/** Forms of rows carry the row in their name, after a hyphen. */
export const action = ({ request, params, context: { actor, now } }: ActionFunctionArgs) =>
  handleForm(request, async (form) => {
    const mapId = params.mapId!
    const name = form.name.split('-', 1)[0]!
    if (name === 'codes') {
      const codes = Array.from({ length: CodeCountInput.parse(form.values).count }, newCode)
      await runCommand(keepCodes, actor, { mapId, hashes: codes.map(hashCode) }, { now })
      const headers = {
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': 'attachment; filename="codes.txt"',
        'cache-control': 'no-store',
      }
      return new Response(`${codes.join('\n')}\n`, { headers })
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (!command) throw new AppError('not_found', 'problem.notFound')
    const input = { ...readLocalTimes(form.values, ['closesAt']), mapId }
    const result = (await runCommand(command, actor, input, { now, idempotencyKey: form.idempotencyKey })) as { statement?: number }
    if (name === 'delete') return safeRedirect('/office')
    return safeRedirect(
      `${officePath(mapId)}?done=${name === 'publish' ? 'published' : 'done'}${result.statement ? `#statement-${result.statement}` : ''}`,
    )
  })

export default function OfficeMap() {
  const { t } = useI18n()
  const { work } = useLoaderData<typeof loader>()
  const done = useSearchParams()[0].get('done')
  return (
    <div className="wrap measure py-8">
      <MapHead about={work.about} />
      {done === 'done' || done === 'published' ? (
        <p className="notice" role="status">
          {t(`opinion.office.${done}`)}
        </p>
      ) : null}
      <ul className="facts">
        <li>{t('opinion.facts.people', { count: work.people })}</li>
        <li>{t('opinion.facts.votes', { count: work.votes })}</li>
        <li>
          <Link to={mapPath(work.about.id)}>{t('opinion.office.view')}</Link>
        </li>
      </ul>
      {work.about.status === 'draft' ? null : <WaitingStatements work={work} />}
      {work.mayAuthor ? <MapForms work={work} /> : null}
      <StatementWork work={work} />
    </div>
  )
}
