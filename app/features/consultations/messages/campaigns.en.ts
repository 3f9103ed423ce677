import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './campaigns.zh-CN.ts'

export const messages: English<typeof zh> = {
  'consultations.campaigns.title': 'Texts sent by many people',
  'consultations.campaigns.lead':
    'Comments whose words are the same, or nearly so, are shown as one text: counted as so many people, and as one argument. What somebody added in their own words is listed, read and answered by itself. The grouping is done by program; the office can correct it, on record.',
  'consultations.campaigns.none': 'No text was sent by several people.',
  'consultations.campaigns.one_one': 'One text, sent by {{count}} person',
  'consultations.campaigns.one_other': 'One text, sent by {{count}} people',
  'consultations.campaigns.oneOwn_one': 'One text, sent by {{people}} people, {{count}} added words of their own',
  'consultations.campaigns.oneOwn_other': 'One text, sent by {{people}} people, {{count}} added their own words',
  'consultations.campaigns.mark_one': '{{count}} person sent this text',
  'consultations.campaigns.mark_other': '{{count}} people sent this text',
  'consultations.campaigns.markOwn': 'with words that the author added',
  'consultations.campaigns.see': 'See all who sent it',
  'consultations.campaigns.counted_one': 'Counted as {{count}} person and one argument.',
  'consultations.campaigns.counted_other': 'Counted as {{count}} people and one argument.',
  'consultations.campaigns.several_one': '{{count}} text was sent by many people',
  'consultations.campaigns.several_other': '{{count}} texts were sent by many people each',
  'consultations.campaigns.different_one': 'Without repetition: {{count}} different comment',
  'consultations.campaigns.different_other': 'Without repetition: {{count}} different comments',
  'consultations.campaigns.common': 'The common text',
  'consultations.campaigns.members': 'Who sent it, and what they added',
  'consultations.campaigns.all': 'All',
  'consultations.campaigns.onlyOwn': 'Only those who added something',
  'consultations.campaigns.onWhole': 'On the whole draft',
  'consultations.campaigns.added': 'Added',
  'consultations.campaigns.nothingAdded': 'Nothing added',
  'consultations.campaigns.open': 'See the comment',
  'consultations.campaigns.back': 'All texts sent by many',
}
