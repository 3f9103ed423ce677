import { Form, useLocation } from '@remix-run/react'
import type { MessageKey } from '#app/i18n/keys.ts'
import { useI18n, useSay } from '#app/i18n/use-i18n.tsx'
import type { Problem } from '#app/platform/errors.ts'
import { Link } from '#app/ui/link.tsx'
import { useRoot } from './use-root.ts'

export type ErrorPageProps = { status: number; problem?: Problem | undefined }
type Words = { title: MessageKey; help?: MessageKey }
const UNEXPECTED: Words = { title: 'error.unexpected.title', help: 'error.unexpected.help' }
/** 409 and 429 say in their problem what to do. */
const WORDS: Record<number, Words> = {
  401: { title: 'error.signedOut.title', help: 'error.signedOut.help' },
  403: { title: 'error.forbidden.title', help: 'error.forbidden.help' },
  404: { title: 'error.notFound.title', help: 'error.notFound.help' },
  409: { title: 'error.conflict.title' },
  429: { title: 'error.tooMany.title' },
}
/** Their sentence is the title's; it would stand there twice. */
const SAID_BY_TITLE: readonly string[] = ['problem.notFound', 'problem.forbidden', 'problem.signedOut']

/** What happened, why, and what can be done now. */
export function ErrorPage({ status, problem }: ErrorPageProps) {
  const { t } = useI18n()
  const say = useSay()
  const { pathname, search } = useLocation()
  const root = useRoot()
  const { title, help } = WORDS[status] ?? UNEXPECTED
  const signIn = `/login?next=${encodeURIComponent(pathname + search)}`
  return (
    <div className="wrap measure py-12">
      <title>{`${t(title)} · ${t('app.name')}`}</title>
      <p className="soft">{status}</p>
      <h1>{t(title)}</h1>
      {problem && !SAID_BY_TITLE.includes(problem.messageKey) ? <p>{say(problem.messageKey, problem.params)}</p> : null}
      {help ? <p>{t(help)}</p> : null}
      {help === UNEXPECTED.help && root?.requestId ? <p className="soft">{t('error.unexpected.number', { id: root.requestId })}</p> : null}
      <div className="mt-6 flex flex-wrap gap-3">
        {(status === 401 || status === 403) && !root?.viewer ? (
          <Link className="button primary" to={signIn}>
            {t('nav.signIn')}
          </Link>
        ) : null}
        {status === 403 && root?.viewer ? (
          <Form method="post" action="/logout">
            <input type="hidden" name="next" value={signIn} />
            <button type="submit" className="button">
              {t('error.forbidden.otherAccount')}
            </button>
          </Form>
        ) : null}
        <Link className="button" to="/">
          {t('nav.home')}
        </Link>
        <Link className="button" to="/consultations">
          {t('nav.consultations')}
        </Link>
      </div>
    </div>
  )
}
