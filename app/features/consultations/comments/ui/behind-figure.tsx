import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { Filters } from '../domain/filters.ts'

/** Says what an address from a chart keeps to, as its form has no field for it. */
export function BehindFigure({ filters: { day, channel, standing } }: { filters: Filters }) {
  const { t, f } = useI18n()
  if (!day && !channel && !standing) return null
  const kept = [
    day ? f.date(day) : '',
    channel ? t(`consultations.channel.${channel}`) : '',
    standing ? t('consultations.channel.standing') : '',
  ]
  return <p className="soft mb-1">{t('consultations.channel.only', { what: kept.filter(Boolean).join(' · ') })}</p>
}
