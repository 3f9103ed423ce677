import '#app/i18n/consultations.ts'
import { type ReactNode, useEffect, useRef } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, SubmitButton } from '#app/ui/form.tsx'
import type { DraftPreview, Source, TranslationPreview } from '../preview.server.ts'

const SourceFields = ({ source }: { source: Source }) => (
  <>
    {(['encoding', 'fileName', 'content'] as const).map((name) => (
      <input key={name} type="hidden" name={name} value={source[name]} />
    ))}
  </>
)

/** What was understood, what looks wrong, and then the button that stores it. */
export function PreviewOf({ preview, replaces }: { preview: DraftPreview; replaces: boolean }) {
  const { t } = useI18n()
  return (
    <Frame preview={preview}>
      {replaces ? <p className="soft">{t('consultations.import.replaceWhy')}</p> : null}
      <ActionForm name="confirm">
        <SourceFields source={preview.source} />
        <SubmitButton>{t(replaces ? 'consultations.import.confirmReplace' : 'consultations.import.confirm')}</SubmitButton>
      </ActionForm>
    </Frame>
  )
}

export function PreviewOfTranslation({ preview }: { preview: TranslationPreview }) {
  const { t, f } = useI18n()
  return (
    <Frame preview={preview}>
      <p>
        <b>{t('consultations.import.translationMatched', { total: f.number(preview.total), matched: f.number(preview.matched) })}</b>
      </p>
      <Paths says={t('consultations.import.missing', { count: preview.missing.length })} paths={preview.missing} />
      <Paths says={t('consultations.import.extra', { count: preview.extra.length })} paths={preview.extra} />
      <ActionForm name="confirm-translation">
        <SourceFields source={preview.source} />
        <SubmitButton>{t('consultations.import.confirmTranslation')}</SubmitButton>
      </ActionForm>
    </Frame>
  )
}
const Paths = ({ says, paths }: { says: string; paths: readonly string[] }) =>
  paths.length > 0 ? (
    <details>
      <summary>{says}</summary>
      <ul>
        {paths.map((path) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
    </details>
  ) : null

function Frame({ preview, children }: { preview: DraftPreview; children: ReactNode }) {
  const { t, f } = useI18n()
  const box = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new preview takes the focus
  useEffect(() => {
    box.current?.focus()
  }, [preview])
  const lang = preview.language === 'zh' ? 'zh-CN' : 'en'
  const rest = preview.count - preview.clauses.length
  return (
    <section className="my-6 border-0 border-y border-solid border-faint py-4" aria-labelledby="preview" tabIndex={-1} ref={box}>
      <h2 id="preview" className="mt-0">
        {t('consultations.import.previewTitle', { title: preview.title })}
      </h2>
      <p>
        {t('consultations.import.found', {
          clauses: f.number(preview.count),
          articles: f.number(preview.articles),
          language: t(`language.${preview.language}`),
        })}{' '}
        <b>{t('consultations.import.notStored')}</b>
      </p>
      <Warnings preview={preview} />
      {preview.notes.length > 0 ? (
        <details>
          <summary>
            {t('consultations.import.notes')} ({f.number(preview.notes.length)})
          </summary>
          <div lang={lang}>
            {preview.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        </details>
      ) : null}
      <details>
        <summary>
          {t('consultations.import.outline')} ({f.number(preview.count)})
        </summary>
        <ol className="plain-list law text-base" lang={lang}>
          {preview.clauses.map((clause) => (
            <li key={clause.id} style={{ paddingInlineStart: `${clause.depth * 1.25}rem` }}>
              <b>{clause.label}</b> {clause.heading ? <b>{clause.heading} </b> : null}
              <span className="soft">{clause.text}</span>
            </li>
          ))}
        </ol>
        {rest > 0 ? <p className="soft">{t('consultations.import.more', { count: rest })}</p> : null}
      </details>
      <div className="mt-4">{children}</div>
    </section>
  )
}

function Warnings({ preview }: { preview: DraftPreview }) {
  const { t, f } = useI18n()
  if (preview.warningCount === 0) return <p className="soft">{t('consultations.import.noWarnings')}</p>
  return (
    <div className="notice">
      <h2>{t('consultations.import.warnings', { count: preview.warningCount })}</h2>
      <ul>
        {preview.warnings.map(({ key, params, line }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two warnings may read alike
          <li key={at}>
            {line === null ? null : <b>{t('consultations.import.line', { line: f.number(line) })} · </b>}
            {t.dynamic(key, params)}
          </li>
        ))}
      </ul>
    </div>
  )
}
