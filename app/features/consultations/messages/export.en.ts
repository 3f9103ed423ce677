import type { English } from '#app/i18n/keys.ts'
import type { messages as chinese } from './export.zh-CN.ts'

export const messages: English<typeof chinese> = {
  'consultations.report.column.number': 'Id',
  'consultations.report.column.clause': 'Clause key',
  'consultations.report.column.cite': 'Clause',
  'consultations.report.column.edition': 'Draft',
  'consultations.report.column.postedAt': 'Posted at',
  'consultations.report.column.author': 'Shown name',
  'consultations.report.column.kind': 'Kind',
  'consultations.report.column.stance': 'Stance',
  'consultations.report.column.quote': 'Quoted words',
  'consultations.report.column.body': 'Comment',
  'consultations.report.column.proposed': 'Proposed wording',
  'consultations.report.column.endorsements': 'Endorsements',
  'consultations.report.column.replies': 'Replies',
  'consultations.report.column.state': 'State',
  'consultations.report.column.hiddenReason': 'Reason for hiding',
  'consultations.report.column.outcome': 'Answer',
  'consultations.report.column.reason': 'Reason',
  'consultations.report.column.respondedAt': 'Answered at',
  'consultations.report.column.carried': 'Carried by',
  'consultations.report.carriedIn': 'edition {{number}}, {{cite}}',
  'consultations.report.column.agency': 'Answered by',
  'consultations.report.state.shown': 'shown',
  'consultations.report.state.withdrawn': 'withdrawn',
  'consultations.report.state.hidden': 'hidden',
}
