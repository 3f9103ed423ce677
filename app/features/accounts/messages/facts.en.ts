import type { English } from '../../../i18n/keys.ts'
import type { messages as zh } from './facts.zh-CN.ts'

export const messages: English<typeof zh> = {
  'accounts.facts.title': 'Who you are (for counting only, optional)',
  'accounts.facts.why':
    'With this, charts can say who is missing among those taking part. Only the size of groups is published: groups under 5 are not shown, and people are counted five at a time. No page shows what you fill in to anybody else, not even the office, and it is never put beside what you said. You can change it at any time; saving it empty deletes it.',
  'accounts.facts.birthYear': 'Year of birth',
  'accounts.facts.birthYearHint': 'Used only to find your age group.',
  'accounts.facts.sex': 'Sex',
  'accounts.facts.district': 'District where you live',
  'accounts.facts.unsaid': 'Rather not say',
  'accounts.facts.female': 'Female',
  'accounts.facts.male': 'Male',
  'accounts.facts.inAccount': 'Fill it in under “My account”',
  'accounts.facts.save': 'Save',
  'accounts.facts.saved': 'Saved. Only you can see what you filled in.',
  'accounts.facts.problem.birthYear': 'Please give the year with four digits, such as 1985, or leave it empty.',
}
