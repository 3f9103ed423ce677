import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'

export type News = { comments?: number; replies?: number; changed: number; reordered: boolean }
type Props = {
  news: News
  onShow: () => void
  /** Where the news is, if not on this page. */
  to?: string | null
}

/** Says politely what came while one reads, and shows it on request. Its place is kept free, so that nothing shifts. */
export function WhatIsNew({ news: { comments = 0, replies = 0, changed, reordered }, onShow, to = null }: Props) {
  const { t, locale } = useI18n()
  const said = [
    comments > 0 && t('consultations.live.new', { count: comments }),
    replies > 0 && t('consultations.live.replies', { count: replies }),
    changed > 0 && t('consultations.live.changed', { count: changed }),
  ].filter((part) => part !== false)
  if (said.length === 0 && reordered) said.push(t('consultations.live.reordered'))
  const text = t('consultations.live.show', { news: new Intl.ListFormat(locale).format(said) })
  return (
    <div aria-live="polite" className="news no-print">
      {said.length === 0 ? null : to ? (
        <Link className="button small" to={to} preventScrollReset onClick={onShow}>
          {text}
        </Link>
      ) : (
        <button type="button" className="button small" onClick={onShow}>
          {text}
        </button>
      )}
    </div>
  )
}
