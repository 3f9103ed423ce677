import type { Figures } from '../../results/domain/charts.ts'

export type Sentence = { key: string; params: Record<string, string | number | Date> }
type Given = {
  agency: { text: string }
  noticeAt: string
  shortPeriodReason: string | null
  about: { opensAt: string | null; closesAt: string | null }
  figures: Figures
}

/** Notice, period and who took part: the sentences of the first part. */
export function factsOf({ agency, noticeAt, shortPeriodReason, about, figures }: Given): Sentence[] {
  const { people, organisations, received, withdrawn, hidden, comments, endorsements } = figures
  return [
    { key: 'consultations.ledger.fact.notice', params: { agency: agency.text, at: new Date(noticeAt) } },
    ...(about.opensAt && about.closesAt
      ? [{ key: 'consultations.ledger.fact.period', params: { from: new Date(about.opensAt), to: new Date(about.closesAt) } }]
      : []),
    ...(shortPeriodReason ? [{ key: 'consultations.ledger.fact.short', params: { reason: shortPeriodReason } }] : []),
    { key: 'consultations.ledger.fact.people', params: { people, organisations, received, withdrawn, hidden, comments, endorsements } },
    ...(figures.byChannel.web < comments ? [{ key: 'consultations.ledger.fact.channels', params: figures.byChannel }] : []),
  ]
}

/** What became of the comments that stand; the counts add up to `comments`. */
export const summaryOf = ({ byOutcome, unanswered }: Figures): { key: string; count: number }[] => [
  { key: 'consultations.ledger.sum.adopted', count: byOutcome.adopted },
  { key: 'consultations.ledger.sum.partly', count: byOutcome.partly },
  { key: 'consultations.ledger.sum.not-adopted', count: byOutcome['not-adopted'] },
  { key: 'consultations.ledger.sum.out-of-scope', count: byOutcome['out-of-scope'] },
  { key: 'consultations.ledger.sum.none', count: unanswered },
]
