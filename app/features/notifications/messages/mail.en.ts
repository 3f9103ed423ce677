import type { English } from '#app/i18n/keys.ts'
import type { messages as chinese } from './mail.zh-CN.ts'

export const messages: English<typeof chinese> = {
  'notifications.mail.text': 'Hello,\n\n{{said}}.\n\nSee it here:\n{{link}}\n\n{{site}}',
}
