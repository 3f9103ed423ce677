import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './themes.zh-CN.ts'

export const messages: English<typeof zh> = {
  'consultations.themes.title': 'Themes',
  'consultations.themes.lead':
    'Comments are sorted into themes by their words, with statistics alone: words out of the comments name a theme, and comments speak for it; no summary is written. A text sent by many counts as one argument.',
  'consultations.themes.none': 'There are too few comments yet to find themes.',
  'consultations.themes.others_one': '{{count}} more comment belongs to no theme.',
  'consultations.themes.others_other': '{{count}} more comments belong to no theme.',
  'consultations.themes.terms': 'Key terms',
  'consultations.themes.typical': 'Most typical',
  'consultations.themes.endorsed': 'Most endorsed',
  'consultations.themes.see_one': 'See the comment',
  'consultations.themes.see_other': 'See all {{count}} comments',
  'consultations.themes.named': 'Named by the office',
  'consultations.themes.back': 'All themes',
}
