/** Replies go two levels deep at most; hours count from what is being answered. */
export type DemoReply = { by: string; body: string; hoursAfter: number; replies?: DemoReply[] }

export type DemoOutcome = 'adopted' | 'partly' | 'not-adopted' | 'out-of-scope'

/** `official1` answers for transport, `official2` for city management. Days count from the comment; `carriedBy` is a clause of the revised draft. */
export type DemoResponse = { by: 'official1' | 'official2'; outcome: DemoOutcome; reason: string; afterDays: number; carriedBy?: string }

export type DemoComment = {
  by: string
  language: 'zh' | 'en'
  /** Clause id such as `a15`, `a15-p2`, `a15-p2-i3`, `c3`; null is the draft as a whole. */
  clause: string | null
  /** An exact part of that clause's own text in `language`. */
  quote?: string
  stance: 'support' | 'oppose' | 'amend' | 'ask'
  body: string
  /** Wording to stand in place of the quote, or of the clause's whole text where nothing is quoted. */
  proposed?: string
  /** The office takes the wording into the revised draft as it stands. */
  accepted?: true
  daysBeforeNow: number
  hour: number
  endorsedBy: string[]
  replies?: DemoReply[]
  response?: DemoResponse
  tags?: string[]
}

export type DemoPersonKind = 'person' | 'organisation' | 'expert' | 'official' | 'administrator'

export type DemoPerson = {
  key: string
  email: string
  displayName: string
  kind: DemoPersonKind
  mandate?: string
  expertise?: string
  /** Slug of the agency an official works for. */
  agency?: string
  roles?: ('author' | 'moderator' | 'analyst' | 'decision-maker')[]
  language: 'zh' | 'en'
}

export type DemoAgency = {
  slug: string
  parent: string | null
  nameZh: string
  nameEn: string
  descriptionZh: string
  descriptionEn: string
}

/** The drafter's note beside a clause. */
export type DemoExplanation = { clause: string; zh: string; en: string }

/** Days are counted back from today; a negative number lies ahead. */
export type DemoConsultation = {
  draft: 'ebikes' | 'waste'
  openedDaysBeforeNow: number
  closesDaysBeforeNow: number
  reportDaysBeforeNow?: number
  /** The draft as revised after the comments: from when it is written, and when it is published. */
  revision?: { startedDaysBeforeNow: number; publishedDaysBeforeNow: number }
  whyZh: string
  whyEn: string
  explanations: DemoExplanation[]
  /** The closing report: what changed in the draft. Light Markdown. */
  whatChangedZh?: string
  whatChangedEn?: string
  /** Published where a comment is left without an answer of its own. */
  unansweredReasonZh?: string
  unansweredReasonEn?: string
}

export type DemoMatter = {
  slug: string
  agency: string
  stage: 'preparation' | 'consultation' | 'reported' | 'decided'
  startedDaysBeforeNow: number
  decidedDaysBeforeNow?: number
  titleZh: string
  titleEn: string
  summaryZh: string
  summaryEn: string
  /** Where things stand: what was decided, or what comes next. */
  stateZh: string
  stateEn: string
  consultation?: DemoConsultation
}

/** `who('1-4 9 e2 o')` names citizens 1 to 4 and 9, expert 2 and the organisation. */
export function who(list: string): string[] {
  return list
    .split(' ')
    .filter(Boolean)
    .flatMap((part) => {
      if (part === 'o') return ['org1']
      const kind = part.startsWith('e') ? 'expert' : 'citizen'
      const [from, to] = part.replace('e', '').split('-').map(Number) as [number, number | undefined]
      return Array.from({ length: (to ?? from) - from + 1 }, (_, step) => `${kind}${from + step}`)
    })
}
