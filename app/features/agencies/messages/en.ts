import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './zh-CN.ts'

export const messages: English<typeof zh> = {
  'agencies.list.title': 'Agencies',
  'agencies.list.lead': 'The agencies that ask here, by where they stand.',
  'agencies.list.empty': 'No agencies yet. An administrator can create them under “Administration”.',
  'agencies.page.path': 'Stands under',
  'agencies.page.closed': 'This agency was closed on {{date}}. The page is kept for reference.',
  'agencies.closedMark': 'closed',
  'agencies.page.open': 'Open now',
  'agencies.page.openNone': 'Nothing is open for comment at present.',
  'agencies.page.closes': 'Closes {{at}}',
  'agencies.page.matters': 'Matters',
  'agencies.page.mattersNone': 'No public matters yet.',
  'agencies.page.published': 'Published {{date}}',
  'agencies.page.decided': 'Decided {{date}}',
  'agencies.page.children': 'Agencies under it',
  'agencies.problem.noAgency': 'There is no such agency, or it is closed.',
  'agencies.problem.slugTaken': 'This name is taken. Please choose another.',
  'agencies.problem.slugShape': 'Only small letters, digits and hyphens.',
  'agencies.problem.underItself': 'An agency cannot stand under itself or one of its own. Please choose another.',
  'agencies.problem.hasChildren': 'There are still agencies under it. Please move or close them first.',
  'agencies.problem.hasOpen': 'It still has a consultation that is open or about to open. Please close the agency afterwards.',
  'agencies.problem.notOfficial': 'Only officials can hold capabilities. Please change the kind of this person first.',
  'agencies.problem.noGrant': 'This person does not hold that capability. Please reload the page.',
}
