import { NavLink } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'

/** The frame of one's own pages. */
export function AccountPage({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useI18n()
  return (
    <div className="wrap py-10">
      <nav aria-label={t('accounts.nav.label')} className="tabs">
        <NavLink to="/account" end>
          {t('accounts.nav.profile')}
        </NavLink>
        <NavLink to="/account/contributions">{t('accounts.nav.contributions')}</NavLink>
        <NavLink to="/account/notifications">{t('nav.notifications')}</NavLink>
        <NavLink to="/account/sessions">{t('accounts.nav.sessions')}</NavLink>
      </nav>
      <h1>{title}</h1>
      {children}
    </div>
  )
}
