import type { English } from '../keys.ts'
import type { common as zh } from './zh-CN.ts'

export const common: English<typeof zh> = {
  'app.name': 'Minyi',
  'app.tagline': 'Government asks here, and everything you say gets an answer.',
  'nav.home': 'Home', 'nav.consultations': 'Consultations', 'nav.matters': 'Matters', 'nav.agencies': 'Agencies', 'nav.office': 'Office', 'nav.admin': 'Administration',
  'nav.signIn': 'Sign in', 'nav.signUp': 'Sign up', 'nav.signOut': 'Sign out', 'nav.account': 'My account', 'nav.notifications': 'Notifications',
  'nav.unread_one': '{{count}} unread notification', 'nav.unread_other': '{{count}} unread notifications', 'nav.menu': 'Menu', 'nav.skip': 'Skip to content', 'nav.otherLanguage': '中文', 'nav.main': 'Main', 'nav.footer': 'Footer',
  'footer.about': 'About Minyi', 'footer.licence': 'Open source, AGPL-3.0', 'footer.openData': 'Every figure can be recomputed from published data.',
  'action.save': 'Save', 'action.cancel': 'Cancel', 'action.back': 'Back', 'action.edit': 'Edit', 'action.delete': 'Delete', 'action.more': 'More', 'action.send': 'Send',
  'action.search': 'Search', 'action.filter': 'Filter', 'action.clear': 'Clear', 'action.download': 'Download', 'action.print': 'Print', 'action.next': 'Next page', 'action.first': 'Back to the first page',
  'form.required': 'required', 'form.optional': 'optional', 'form.errors_one': '{{count}} thing to put right', 'form.errors_other': '{{count}} things to put right', 'form.sending': 'Sending…',
  'problem.invalid': 'Some of this needs another look; see the notes beside the fields. Everything you typed is still here.',
  'problem.field.required': 'Please fill this in.', 'problem.field.tooShort': 'At least {{minimum}} characters.', 'problem.field.tooLong': 'At most {{maximum}} characters.', 'problem.field.email': 'Please give a full e-mail address, such as name@example.com.', 'problem.field.invalid': 'This is not one of the possible answers. Please choose or type again.',
  'problem.file.tooBig': 'A file may have at most {{megabytes}} MB. Please make it smaller.', 'problem.file.type': 'Only PDF, DOCX or a picture (PNG, JPEG, WebP). The content is checked, not the name.', 'problem.file.broken': 'This picture is damaged and cannot be opened. Please choose another.',
  'problem.signedOut': 'Please sign in first.', 'problem.forbidden': 'You are not allowed to do this.', 'problem.notFound': 'There is no such page.', 'problem.tooMany': 'Too many attempts. Please try again in {{minutes}} min.', 'problem.keyReused': 'This form was already sent from another account. Please reload the page and try again.',
  'error.forbidden.title': 'This page is not open to you', 'error.forbidden.help': 'It is for the officials of the agency concerned. If you think you should have access, ask the administrator, or sign in with another account.',
  'error.notFound.title': 'There is no such page', 'error.notFound.help': 'The address may be wrong, or the content has moved. Try the home page or the list of consultations.',
  'error.conflict.title': 'This cannot be done now', 'error.signedOut.title': 'Please sign in', 'error.signedOut.help': 'You will come back to this page afterwards.',
  'error.unexpected.title': 'Something went wrong', 'error.unexpected.help': 'What was not confirmed has not been saved. Please try again later; if it happens again, tell the administrator.', 'error.unexpected.number': 'Request number: {{id}}', 'error.tooMany.title': 'Please wait a little',
  'time.daysLeft_one': '{{count}} day left', 'time.daysLeft_other': '{{count}} days left', 'time.lastDay': 'closes today', 'time.daysAgo_one': '{{count}} day ago', 'time.daysAgo_other': '{{count}} days ago', 'time.today': 'today',
  'list.empty': 'Nothing here yet.', 'unit.people_one': '{{count}} person', 'unit.people_other': '{{count}} people', 'unit.comments_one': '{{count}} comment', 'unit.comments_other': '{{count}} comments', 'unit.organisations_one': '{{count}} organisation', 'unit.organisations_other': '{{count}} organisations', 'unit.endorsements_one': '{{count}} endorsement', 'unit.endorsements_other': '{{count}} endorsements',
  'kind.person': 'Individual', 'kind.organisation': 'Organisation', 'kind.expert': 'Expert', 'kind.official': 'Official', 'kind.administrator': 'Administrator', 'kind.deleted': 'Deleted account', 'language.zh': 'Chinese', 'language.en': 'English',
}
