import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { ParticipantKind } from '#app/platform/actor.ts'
import { Link } from '#app/ui/link.tsx'

export type Viewer = { id: string; kind: ParticipantKind; name: string; works: boolean; unread: number }

export function Shell({ viewer, path, children }: { viewer: Viewer | null; path: string; children: ReactNode }) {
  const { t } = useI18n()
  const entries = <NavEntries viewer={viewer} path={path} />
  return (
    <>
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <header className="bar">
        <Link className="brand" to="/">
          <b aria-hidden="true" lang="zh-CN">
            民
          </b>
          {t('app.name')}
        </Link>
        <div className="only-wide">
          <nav aria-label={t('nav.main')}>{entries}</nav>
        </div>
        {/* Closed again on the page that it led to. */}
        <details className="only-narrow" key={path}>
          <summary>{t('nav.menu')}</summary>
          <nav aria-label={t('nav.main')}>{entries}</nav>
        </details>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <span>{t('footer.openData')}</span>
        <Link to="/about">{t('footer.about')}</Link>
        <span>{t('footer.licence')}</span>
      </footer>
    </>
  )
}

function NavEntries({ viewer, path }: { viewer: Viewer | null; path: string }) {
  const { t, locale } = useI18n()
  const here = (to: string) => (path === to || path.startsWith(`${to}/`) ? ('page' as const) : undefined)
  const link = (to: string, label: string) => (
    <Link to={to} aria-current={here(to)}>
      {label}
    </Link>
  )
  return (
    <>
      {link('/consultations', t('nav.consultations'))}
      {link('/matters', t('nav.matters'))}
      {link('/agencies', t('nav.agencies'))}
      {viewer?.works ? link('/office', t('nav.office')) : null}
      {viewer?.kind === 'administrator' ? link('/admin', t('nav.admin')) : null}
      <a href={`/language?to=${locale === 'en' ? 'zh-CN' : 'en'}&next=${encodeURIComponent(path)}`} lang={locale === 'en' ? 'zh-CN' : 'en'}>
        {t('nav.otherLanguage')}
      </a>
      {viewer ? (
        <>
          {viewer.unread > 0 ? link('/account/notifications', t('nav.unread', { count: viewer.unread })) : null}
          {link('/account', viewer.name)}
          <Form method="post" action="/logout">
            <button type="submit">{t('nav.signOut')}</button>
          </Form>
        </>
      ) : (
        link('/login', t('nav.signIn'))
      )}
    </>
  )
}
