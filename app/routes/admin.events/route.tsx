import '#app/i18n/accounts.ts'
import { useLoaderData } from '@remix-run/react'
import { adminPage, listLatestEvents } from '#app/features/accounts/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { listLags } from '#app/platform/events/listeners.server.ts'
import { titleMeta } from '#app/ui/meta.ts'
import { WideTable } from '#app/ui/wide-table.tsx'

export const meta = titleMeta

export const loader = adminPage(async ({ context }) => {
  const [events, lags] = await Promise.all([listLatestEvents(), listLags()])
  return { title: translatorFor(context.locale)('admin.events.title'), events, lags }
})

export default function EventsPage() {
  const { t, f } = useI18n()
  const { events, lags } = useLoaderData<typeof loader>()
  return (
    <div className="measure">
      <h1>{t('admin.events.title')}</h1>
      <h2>{t('admin.events.listeners')}</h2>
      <WideTable label={t('admin.events.listeners')}>
        <thead>
          <tr>
            <th scope="col">{t('admin.events.listener')}</th>
            <th scope="col" className="num">
              {t('admin.events.behind')}
            </th>
            <th scope="col" className="num">
              {t('admin.events.failed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lags.map((lag) => (
            <tr key={lag.listener}>
              <td>{lag.listener}</td>
              <td className="num">{f.number(lag.behind)}</td>
              <td className="num">{f.number(lag.failedAttempts)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <h2>{t('admin.events.title')}</h2>
      <p className="soft">{t('admin.events.note', { count: events.length })}</p>
      <WideTable label={t('admin.events.title')}>
        <thead>
          <tr>
            <th scope="col">{t('admin.events.position')}</th>
            <th scope="col">{t('admin.events.name')}</th>
            <th scope="col">{t('admin.events.at')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.id}>
              <td>{event.position === null ? t('admin.events.waiting') : f.number(event.position)}</td>
              <td>
                <code>{event.name}</code>
              </td>
              <td className="whitespace-nowrap">{f.dateTime(event.occurredAt)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </div>
  )
}
