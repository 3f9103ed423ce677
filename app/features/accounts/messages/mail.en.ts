import type { English } from '#app/i18n/keys.ts'
import type { messages as chinese } from './mail.zh-CN.ts'

export const messages: English<typeof chinese> = {
  'accounts.mail.confirm.subject': 'Please confirm your address',
  'accounts.mail.confirm.text':
    'Hello,\n\nsomebody signed up at {{site}} with this address, under the name “{{name}}”. If it was you, please open this link within 24 hours:\n\n{{link}}\n\nIf it was not you, ignore this mail and the account stays shut.\n\n{{site}}',
  'accounts.mail.known.subject': 'You already have an account',
  'accounts.mail.known.text':
    'Hello,\n\nsomebody signed up at {{site}} with this address, but you already have an account, so nothing has changed. You can sign in; if you forgot the password, reset it here:\n\n{{link}}\n\nIf it was not you, ignore this mail.\n\n{{site}}',
  'accounts.mail.reset.subject': 'Reset your password',
  'accounts.mail.reset.text':
    'Hello,\n\nsomebody asked to reset your password. Open this link within one hour to set a new one:\n\n{{link}}\n\nIf it was not you, ignore this mail; the password stays as it is.\n\n{{site}}',
  'accounts.mail.passwordChanged.subject': 'Your password was changed',
  'accounts.mail.passwordChanged.text':
    'Hello,\n\nthe password of your account was changed just now, and all sessions have ended. If it was not you, reset it at once:\n\n{{link}}\n\n{{site}}',
}
