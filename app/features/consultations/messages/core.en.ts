import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './core.zh-CN.ts'

export const messages: English<typeof zh> = {
  'consultations.problem.notOpen': 'This consultation is not open yet. You can comment from {{at}}.',
  'consultations.problem.closed':
    'This consultation closed at {{at}} and takes no more contributions. What was said, and the answers, can still be read.',
  'consultations.stance.support': 'Support',
  'consultations.stance.oppose': 'Oppose',
  'consultations.stance.amend': 'Amend',
  'consultations.stance.ask': 'Ask',
  'consultations.outcome.adopted': 'Adopted',
  'consultations.outcome.partly': 'Partly adopted',
  'consultations.outcome.not-adopted': 'Not adopted',
  'consultations.outcome.out-of-scope': 'Out of scope',
  'consultations.status.draft': 'Not published',
  'consultations.status.announced': 'Announced',
  'consultations.status.open': 'Open for comment',
  'consultations.status.closed': 'Closed',
  'consultations.status.reported': 'Result published',
  'consultations.status.deleted': 'Deleted',
}
