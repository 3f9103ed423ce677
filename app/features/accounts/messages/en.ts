import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './zh-CN.ts'

export const messages: English<typeof zh> = {
  'accounts.field.email': 'E-mail',
  'accounts.field.password': 'Password',
  'accounts.field.newPassword': 'New password',
  'accounts.field.currentPassword': 'Current password',
  'accounts.field.displayName': 'Display name',
  'accounts.field.realName': 'Real name',
  'accounts.field.mandateNote': 'For whom you speak',
  'accounts.field.kind': 'You take part as',
  'accounts.field.locale': 'Language of mails and pages',
  'accounts.hint.email': 'For signing in and for answers to you. It is never published.',
  'accounts.hint.password': 'At least 10 characters. A sentence that only you know is safer than something short and complicated.',
  'accounts.hint.displayName': 'Shown beside your comments. A pseudonym is fine.',
  'accounts.hint.realName':
    'Normally not shown. Only a consultation that asks for real names, and says so beforehand, shows it beside your comments.',
  'accounts.hint.mandateNote':
    'For example: speaks for 140 members; comments are discussed at members’ meetings. Organisations must fill this in; it is public.',
  'accounts.kind.person': 'An individual',
  'accounts.kind.organisation': 'An organisation (never counted as people)',
  'accounts.locale.zh': '中文',
  'accounts.locale.en': 'English',

  'accounts.problem.signIn':
    'You are not signed in: the e-mail or the password is not right, or the address is not confirmed yet. Please check and try again, or reset the password.',
  'accounts.problem.wrongPassword': 'This password is not right. Please type it again.',
  'accounts.problem.linkExpired': 'This link has been used or has expired. Please ask for a new mail.',
  'accounts.problem.mandateNeeded': 'An organisation has to say for whom it speaks.',
  'accounts.problem.noSession': 'This session has already ended. Please reload the page.',
  'accounts.problem.lastAdministrator': 'This is the last administrator. Please appoint another one first.',

  'accounts.login.title': 'Sign in',
  'accounts.login.toSignUp': 'No account yet? Sign up',
  'accounts.login.forgot': 'Forgot the password?',
  'accounts.login.verified': 'Your address is confirmed. You can sign in now.',
  'accounts.login.afterReset': 'The password is changed and all sessions have ended. Please sign in with the new one.',
  'accounts.login.afterDeletion': 'Your account is deleted. Your personal data is gone; what you published stays under “Deleted account”.',

  'accounts.signup.title': 'Sign up',
  'accounts.signup.lead': 'You need an account to comment, to endorse and to follow. Reading needs none.',
  'accounts.signup.next': 'We will send a mail to this address. Open the link in it, and the account is ready to use.',
  'accounts.signup.submit': 'Sign up',
  'accounts.signup.sent.title': 'Please look into your mailbox',
  'accounts.signup.sent.text':
    'We have sent a mail to the address you gave. Please open the link in it within 24 hours. If nothing comes within a few minutes, look into the spam folder or fill in the form once more.',
  'accounts.signup.again': 'Fill in once more',

  'accounts.verify.title': 'Confirm your address',
  'accounts.verify.text':
    'The button below opens the account “{{name}}”. If it was not you who signed up, close this page and the account stays shut.',
  'accounts.verify.submit': 'Confirm and open the account',
  'accounts.verify.again': 'Sign up again',

  'accounts.forgot.title': 'Reset your password',
  'accounts.forgot.lead':
    'Give the address you signed up with. If there is an account for it, we send a mail with a link that works for one hour.',
  'accounts.forgot.submit': 'Send the mail',
  'accounts.forgot.sent':
    'If there is an account for this address, a mail is on its way. The link works for one hour; if nothing comes within a few minutes, look into the spam folder.',

  'accounts.reset.title': 'Set a new password',
  'accounts.reset.lead': 'All sessions on all devices will end. Sign in again with the new password.',
  'accounts.reset.submit': 'Save the new password',
  'accounts.reset.again': 'Ask for a new mail',

  'accounts.nav.label': 'Account',
  'accounts.nav.profile': 'Profile',
  'accounts.nav.contributions': 'What I said',
  'accounts.nav.sessions': 'Sessions',

  'accounts.account.title': 'My account',
  'accounts.account.kind': 'Takes part as',
  'accounts.account.since': 'Signed up {{date}}',
  'accounts.account.profile': 'Profile',
  'accounts.account.profileNote': 'A new display name also appears beside your earlier comments.',
  'accounts.account.saved.profile': 'Your profile is saved.',
  'accounts.account.saved.password': 'The password is changed and all other sessions have ended.',
  'accounts.account.password': 'Password',
  'accounts.account.passwordNote': 'All other sessions will end. Here you stay signed in.',
  'accounts.account.changePassword': 'Change password',
  'accounts.account.data': 'My data',
  'accounts.account.dataNote':
    'Download everything tied to your account: profile, comments, replies, endorsements, follows, notifications and sessions (JSON).',
  'accounts.account.download': 'Download my data',
  'accounts.account.delete': 'Delete account',
  'accounts.account.deleteNote':
    'This cannot be undone. Your e-mail, password, names and other personal data are erased at once, and so are your follows and notifications. Comments, replies and endorsements that you published are part of the public record and stay under “Deleted account”; withdraw those that you do not want to leave before you delete the account.',
  'accounts.account.deleteSubmit': 'Delete my account',

  'accounts.sessions.title': 'Sessions',
  'accounts.sessions.lead':
    'Everywhere your account is signed in now. A session ends by itself after 14 days without use, and 60 days after signing in.',
  'accounts.sessions.device': 'Device',
  'accounts.sessions.since': 'Signed in',
  'accounts.sessions.lastSeen': 'Last used',
  'accounts.sessions.current': 'this device',
  'accounts.sessions.unknownDevice': 'Unknown device',
  'accounts.sessions.end': 'End',
  'accounts.sessions.endLabel': 'End the session on {{device}}',
  'accounts.sessions.endOthers': 'End all other sessions',
  'accounts.sessions.done': 'Ended.',
}
