import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { Entry } from '../domain/contents.ts'

const FILES = ['docx', 'xml', 'md'] as const
type Props = { entries: readonly Entry[]; lang: string; chosenRow: string | null; foot: React.ReactNode }

export function Contents({ entries, lang, chosenRow, foot }: Props) {
  const { t, f } = useI18n()
  const here = chosenRow === null ? undefined : entries.findLast((entry) => entry.keys.includes(chosenRow))?.key
  const list = (
    <ol>
      {entries.map((entry) => (
        <li key={entry.key} className={entry.key === here ? 'here' : undefined} data-level={entry.level}>
          <a href={`#${entry.key}`} aria-current={entry.key === here ? 'true' : undefined}>
            <span lang={lang}>{entry.label}</span>
            <span className="n">{entry.comments > 0 ? f.number(entry.comments) : ''}</span>
          </a>
        </li>
      ))}
    </ol>
  )
  return (
    <nav className="toc no-print" aria-label={t('consultations.law.contents')}>
      <div className="toc-wide">
        {list}
        {foot}
      </div>
      <details className="toc-narrow">
        <summary>{t('consultations.law.contents')}</summary>
        {list}
        {foot}
      </details>
    </nav>
  )
}

/** Links under the table of contents: language of the text, editions, everything said. */
export function ContentsFoot({
  id,
  links,
}: {
  id: string
  links: {
    languages: { code: string; to: string; here: boolean }[]
    editions: { number: number; to: string; here: boolean }[]
    /** The search of the page: the file has the same language and edition. */
    files: string
  }
}) {
  const { t } = useI18n()
  return (
    <div className="toc-foot">
      {links.languages.length > 1 ? (
        <p>
          <span className="soft">{t('consultations.law.language')}</span>
          {links.languages.map((l) => (
            <Link key={l.code} to={l.to} preventScrollReset aria-current={l.here ? 'true' : undefined}>
              {t.dynamic(`language.${l.code}`)}
            </Link>
          ))}
        </p>
      ) : null}
      {links.editions.length > 1 ? (
        <p>
          <span className="soft">{t('consultations.law.editions')}</span>
          {links.editions.map((e) => (
            <Link key={e.number} to={e.to} aria-current={e.here ? 'true' : undefined}>
              {t('consultations.law.edition', { number: e.number })}
            </Link>
          ))}
        </p>
      ) : null}
      <p>
        <span className="soft">{t('consultations.law.files')}</span>
        {FILES.map((ending) => (
          <a key={ending} href={`/consultations/${id}/draft.${ending}${links.files}`} download>
            {t(`consultations.law.file.${ending}`)}
          </a>
        ))}
      </p>
      <p>
        <Link to={`/consultations/${id}/comments`}>{t('consultations.law.allComments')}</Link>
      </p>
    </div>
  )
}
