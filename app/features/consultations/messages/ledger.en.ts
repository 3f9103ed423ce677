import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './ledger.zh-CN.ts'

export const messages: English<typeof zh> = {
  'consultations.ledger.title': 'Response ledger',
  'consultations.ledger.lead':
    'Every comment, what became of it and why, and the clause of a later edition that carries it. This address is permanent.',
  'consultations.ledger.downloads': 'Downloads',
  'consultations.ledger.csv': 'CSV table',
  'consultations.ledger.jsonld': 'JSON-LD',
  'consultations.ledger.docx': 'Report on how comments were handled (Word)',
  'consultations.ledger.print': 'Report on how comments were handled (to print)',
  'consultations.ledger.column.place': 'Clause',
  'consultations.ledger.column.comment': 'Comment',
  'consultations.ledger.column.count': 'Comments',
  'consultations.ledger.column.outcome': 'Outcome',
  'consultations.ledger.column.reason': 'Reason',
  'consultations.ledger.column.carried': 'Carried by',
  'consultations.ledger.carriedIn': 'edition {{number}}, {{cite}}',
  'consultations.ledger.none': 'Nobody has commented yet.',
  'consultations.ledger.reportOf': 'How comments were handled: {{title}}',
  'consultations.ledger.facts': '1. The consultation',
  'consultations.ledger.summary': '2. What became of the comments',
  'consultations.ledger.main': '3. The main comments',
  'consultations.ledger.mainNone': 'Nothing has been answered yet.',
  'consultations.ledger.fact.notice': '{{agency}} published the draft for comment on {{at}}.',
  'consultations.ledger.fact.period': 'Comments were taken from {{from}} to {{to}}.',
  'consultations.ledger.fact.short': 'The period was shorter than thirty days, because: {{reason}}',
  'consultations.ledger.fact.people':
    'People who took part: {{people}}; organisations: {{organisations}}. Comments received: {{received}}, of which withdrawn: {{withdrawn}}, hidden: {{hidden}}, standing: {{comments}}. Endorsements: {{endorsements}}.',
  'consultations.ledger.fact.channels':
    'Comments by channel: this site {{web}}, letter {{letter}}, phone {{phone}}, meeting {{meeting}}, e-mail {{email}}. Those who sent the latter four are not among the people and organisations counted.',
  'consultations.ledger.sum.adopted_one': '{{count}} comment was adopted.',
  'consultations.ledger.sum.adopted_other': '{{count}} comments were adopted.',
  'consultations.ledger.sum.partly_one': '{{count}} was adopted in part.',
  'consultations.ledger.sum.partly_other': '{{count}} were adopted in part.',
  'consultations.ledger.sum.not-adopted_one': '{{count}} was not adopted.',
  'consultations.ledger.sum.not-adopted_other': '{{count}} were not adopted.',
  'consultations.ledger.sum.out-of-scope_one': '{{count}} was out of scope.',
  'consultations.ledger.sum.out-of-scope_other': '{{count}} were out of scope.',
  'consultations.ledger.sum.none_one': '{{count}} has not been answered yet.',
  'consultations.ledger.sum.none_other': '{{count}} have not been answered yet.',
}
