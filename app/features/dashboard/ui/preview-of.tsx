import { useEffect, useRef } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { Preview } from '../preview.server.ts'
import { ReportItems } from './report-items.tsx'

/** The report before anybody else can read it. */
export function PreviewOf({ preview }: { preview: Preview }) {
  const { t } = useI18n()
  const box = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new preview takes the focus
  useEffect(() => box.current?.focus(), [preview])
  return (
    <section
      className="my-8 border-0 border-y border-solid border-[var(--line)] py-4"
      aria-labelledby="preview"
      id="preview"
      tabIndex={-1}
      ref={box}
    >
      <p className="soft small mb-1">{t('dashboard.builder.previewWhy')}</p>
      {preview.oneLanguage > 0 ? <p className="notice">{t('dashboard.builder.oneLanguage', { count: preview.oneLanguage })}</p> : null}
      <h2 lang={preview.title.lang}>{preview.title.text}</h2>
      <ReportItems items={preview.items} />
    </section>
  )
}
