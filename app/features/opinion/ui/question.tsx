import { useI18n } from '#app/i18n/use-i18n.tsx'
import { RichText } from '#app/ui/rich-text.tsx'
import type { About } from '../maps/about.server.ts'

/** What the office asks; `folded` puts a long one behind a line, so that the statements come first. */
export function Question({ question, folded = false }: { question: About['question']; folded?: boolean }) {
  const { t } = useI18n()
  const words = (
    <div className="law text-lg" lang={question.lang}>
      <RichText nodes={question.nodes} />
    </div>
  )
  if (!folded || !question.isLong) return words
  return (
    <details className="mb-4">
      <summary className="inline-flex min-h-11 cursor-pointer items-center underline decoration-[var(--line)] underline-offset-4">
        {t('opinion.question')}
      </summary>
      {words}
    </details>
  )
}
