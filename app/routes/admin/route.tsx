import '#app/i18n/accounts.ts'
import { NavLink, Outlet } from '@remix-run/react'
import { adminPage } from '#app/features/accounts/index.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'

export const loader = adminPage(async () => null)

const PLACES = ['people', 'agencies', 'jobs', 'mail', 'events'] as const

export default function AdminFrame() {
  const { t } = useI18n()
  return (
    <div className="wrap py-10">
      <nav aria-label={t('admin.nav.label')} className="tabs">
        <NavLink to="/admin" end>
          {t('admin.nav.overview')}
        </NavLink>
        {PLACES.map((place) => (
          <NavLink key={place} to={`/admin/${place}`}>
            {t(`admin.nav.${place}`)}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </div>
  )
}
