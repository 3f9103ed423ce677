import type { Outcome } from '../../responses/domain/outcomes.ts'
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

/** The main answers are a part of all; the others stand in the ledger. */
export const mainOf = ({ main, answers, figures }: { main: readonly unknown[]; answers: number; figures: Figures }): Sentence =>
  answers === 0
    ? { key: 'consultations.ledger.mainNone', params: {} }
    : {
        key: `consultations.ledger.mainOf.${main.length < answers ? 'some' : 'all'}`,
        params: { shown: main.length, answers, comments: figures.answered },
      }

/** A hearing on the draft. `lines` are what participants said, once what became of it is published. */
export type Heard = {
  id: string
  title: { text: string; lang: string }
  venue: { text: string }
  heldAt: string
  speakers: number
  lines: readonly { ordinal: number; speaker: string; body: string; outcome: Outcome; reason: string }[] | null
}
export function heardOf({ title, venue, heldAt, speakers, lines }: Heard): Sentence[] {
  const held = { title: title.text, venue: venue.text, at: new Date(heldAt), speakers }
  if (!lines)
    return [
      { key: 'consultations.ledger.heard.held', params: held },
      { key: 'consultations.ledger.heard.open', params: {} },
    ]
  const count = (outcome: Outcome) => lines.filter((line) => line.outcome === outcome).length
  const [adopted, partly, notAdopted, outOfScope] = [count('adopted'), count('partly'), count('not-adopted'), count('out-of-scope')]
  return [
    { key: 'consultations.ledger.heard.spoke', params: held },
    { key: 'consultations.ledger.heard.sum', params: { lines: lines.length, adopted, partly, notAdopted, outOfScope } },
  ]
}

/** Where everything stands, and when these figures were taken. */
export const sourceOf = ({ ledger, at }: { ledger: string; at: string }): Sentence => ({
  key: 'consultations.ledger.source',
  params: { url: ledger, at: new Date(at) },
})
