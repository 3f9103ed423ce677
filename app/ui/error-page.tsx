import { useLocation, useRouteLoaderData } from '@remix-run/react'
import { useI18n, useSay } from '#app/i18n/use-i18n.tsx'
import type { Problem } from '#app/platform/errors.ts'
import { Link } from '#app/ui/link.tsx'

export type ErrorPageProps = { status: number; problem?: Problem | undefined }
const NAMES = { 401: 'signedOut', 403: 'forbidden', 404: 'notFound', 409: 'conflict', 429: 'tooMany' } as const

/** What happened, why, and what can be done now. */
export function ErrorPage({ status, problem }: ErrorPageProps) {
  const { t } = useI18n()
  const say = useSay()
  const { pathname, search } = useLocation()
  const requestId = (useRouteLoaderData('root') as { requestId?: string } | undefined)?.requestId ?? ''
  const name: string = NAMES[status as keyof typeof NAMES] ?? 'unexpected'
  return (
    <div className="wrap measure py-12">
      <title>{`${t.dynamic(`error.${name}.title`)} · ${t('app.name')}`}</title>
      <p className="soft">{status}</p>
      <h1>{t.dynamic(`error.${name}.title`)}</h1>
      {problem ? <p>{say(problem.messageKey, problem.params)}</p> : null}
      {name === 'conflict' || name === 'tooMany' ? null : <p>{t.dynamic(`error.${name}.help`)}</p>}
      {name === 'unexpected' && requestId ? <p className="soft">{t('error.unexpected.number', { id: requestId })}</p> : null}
      <p className="flex flex-wrap gap-3">
        {status === 401 || status === 403 ? (
          <Link className="button primary" to={`/login?next=${encodeURIComponent(pathname + search)}`}>
            {t('nav.signIn')}
          </Link>
        ) : null}
        <Link className="button" to="/">
          {t('nav.home')}
        </Link>
        <Link className="button" to="/consultations">
          {t('nav.consultations')}
        </Link>
      </p>
    </div>
  )
}
