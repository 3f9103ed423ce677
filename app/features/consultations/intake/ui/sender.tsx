import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { Panel } from '../../responses/work-page.server.ts'

/** Who sent what came off the web, and that nobody tells them by itself. */
export function Sender({ panel: { sender, offWeb } }: { panel: Pick<Panel, 'sender' | 'offWeb'> }) {
  const { t } = useI18n()
  const facts = [
    sender?.name && t('consultations.intake.submitter', { name: sender.name }),
    sender?.contact && t('consultations.intake.contact', { contact: sender.contact }),
  ].filter(Boolean)
  return (
    <p className="small">
      {facts.length > 0 ? (
        <>
          <b className="font-semibold">{t('consultations.intake.office')}</b> · {facts.join(' · ')}
          <br />
        </>
      ) : null}
      {offWeb ? <span className="soft">{t('consultations.intake.noAccount')}</span> : null}
    </p>
  )
}
