import type { Gate } from '#app/features/matters/domain/timeline.ts'
import { daysLeft, NOTICE_DAYS, type Period, statusOf } from '../../domain/period.ts'

type Row = Period & { id: string; answersDueAt: Date | null; shortPeriodReason: string | null }
type Extension = { id: string; closesAtAfter: Date; reason: string; extendedAt: Date }

/** The legal steps of one published consultation, for its matter's timeline. Keys are the matter's, as every reader needs them. */
export function gatesOf(row: Row, extensions: readonly Extension[], now: Date): Gate[] {
  const { id, publishedAt, opensAt, closesAt, answersDueAt, reportedAt } = row
  const status = statusOf(row, now)
  const gate = (name: string, at: Date | null, rest: Partial<Gate> = {}): Gate => ({
    id: `${name}-${id}`,
    step: `matters.gate.${name}`,
    params: {},
    at,
    ...rest,
  })
  const reason = row.shortPeriodReason ? { text: row.shortPeriodReason, lang: '' } : undefined
  const opensLater = opensAt!.getTime() - publishedAt!.getTime() > 60_000
  const open = status === 'open' ? { state: 'now' as const, params: { count: daysLeft(closesAt!, now) }, step: 'matters.gate.openNow' } : {}
  const answers = answersDueAt && answersDueAt < now ? 'matters.gate.answersOverdue' : 'matters.gate.answersDue'
  return [
    gate('published', publishedAt, {
      href: `/consultations/${id}`,
      note: reason,
      step: reason ? 'matters.gate.publishedShort' : 'matters.gate.published',
      params: { days: NOTICE_DAYS },
    }),
    ...(opensLater || status === 'open' ? [gate('opens', opensAt, { href: `/consultations/${id}`, ...open })] : []),
    ...extensions.map((one) =>
      gate('extended', one.extendedAt, {
        id: `extended-${one.id}`,
        params: { until: one.closesAtAfter.toISOString() },
        note: { text: one.reason, lang: '' },
      }),
    ),
    gate('closes', closesAt),
    ...(reportedAt
      ? [gate('reported', reportedAt, { href: `/consultations/${id}/report` })]
      : [
          gate('answers', answersDueAt, { step: answers, state: status === 'closed' ? 'now' : 'to-come' }),
          gate('report', null, { state: 'to-come' }),
        ]),
  ]
}
