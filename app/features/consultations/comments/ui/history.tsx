import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { RichNode } from '#app/platform/rich-text.server.ts'
import { RichText } from '#app/ui/rich-text.tsx'
import { langOf } from './comment-card.tsx'

type Version = { stance: string; body: RichNode[]; proposedText: string | null; replacedAt: string }

/** What the comment said before each change, newest first. */
export function History({ versions, language }: { versions: readonly Version[]; language: 'zh' | 'en' }) {
  const { t, f } = useI18n()
  if (versions.length === 0) return null
  return (
    <details>
      <summary>{t('consultations.thread.history')}</summary>
      <ol className="plain-list rows">
        {versions.map((version) => (
          <li key={version.replacedAt}>
            <p className="soft small">
              {t('consultations.thread.before', { at: f.dateTime(version.replacedAt) })} ·{' '}
              {t.dynamic(`consultations.stance.${version.stance}`)}
            </p>
            <RichText nodes={version.body} lang={langOf(language)} />
            {version.proposedText ? (
              <p lang={langOf(language)}>
                <span className="soft">{t('consultations.card.proposed')} </span>
                {version.proposedText}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  )
}
