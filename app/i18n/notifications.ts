import { messages as en } from '../features/notifications/messages/en.ts'
import { messages as zh } from '../features/notifications/messages/zh-CN.ts'
import { registerMessages } from './translate.ts'

// The words of notifications travel with their page alone, in both languages.
registerMessages('zh-CN', zh)
registerMessages('en', en)
