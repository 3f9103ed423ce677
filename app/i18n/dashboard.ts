import { messages as en } from '../features/dashboard/messages/pages.en.ts'
import { messages as zh } from '../features/dashboard/messages/pages.zh-CN.ts'
import { registerMessages } from './translate.ts'

// The words of dashboards travel with those pages alone, in both languages.
registerMessages('zh-CN', zh)
registerMessages('en', en)
