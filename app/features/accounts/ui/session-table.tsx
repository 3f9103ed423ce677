import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm } from '#app/ui/form.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import type { OwnSession } from '../queries.server.ts'
import { deviceName } from './device.ts'

type Shown = Omit<OwnSession, 'createdAt' | 'lastSeenAt'> & { createdAt: Date | string; lastSeenAt: Date | string }

export function SessionTable({ sessions }: { sessions: readonly Shown[] }) {
  const { t, f } = useI18n()
  return (
    <WideTable label={t('accounts.sessions.title')}>
      <thead>
        <tr>
          <th scope="col">{t('accounts.sessions.device')}</th>
          <th scope="col">{t('accounts.sessions.since')}</th>
          <th scope="col">{t('accounts.sessions.lastSeen')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => {
          const device = deviceName(session.userAgent) ?? t('accounts.sessions.unknownDevice')
          return (
            <tr key={session.id}>
              <th scope="row" className="font-normal">
                {device}
                {session.current ? <span className="soft"> · {t('accounts.sessions.current')}</span> : null}
              </th>
              <td className="whitespace-nowrap">{f.dateTime(session.createdAt)}</td>
              <td className="whitespace-nowrap">{f.dateTime(session.lastSeenAt)}</td>
              <td>
                {session.current ? null : (
                  <ActionForm name={`end-one:${session.id}`}>
                    <input type="hidden" name="sessionId" value={session.id} />
                    <button type="submit" className="button small" aria-label={t('accounts.sessions.endLabel', { device })}>
                      {t('accounts.sessions.end')}
                    </button>
                  </ActionForm>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </WideTable>
  )
}
