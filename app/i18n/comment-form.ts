import { messages as en } from '../features/consultations/messages/comment-form.en.ts'
import { messages as zh } from '../features/consultations/messages/comment-form.zh-CN.ts'
import { registerMessages } from './translate.ts'

// The words of the form travel with the pages that hold it, in both languages.
registerMessages('zh-CN', zh)
registerMessages('en', en)
