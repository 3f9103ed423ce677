import { messages as en } from '../features/consultations/messages/attachments.en.ts'
import { messages as zh } from '../features/consultations/messages/attachments.zh-CN.ts'
import { registerMessages } from './translate.ts'

// The words of attachments travel with the pages that lead to them, in both languages.
registerMessages('zh-CN', zh)
registerMessages('en', en)
