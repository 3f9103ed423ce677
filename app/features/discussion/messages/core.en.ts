import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './core.zh-CN.ts'

export const messages: English<typeof zh> = {
  'discussion.link': 'Discussion',
}
