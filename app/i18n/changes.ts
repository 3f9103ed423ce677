import { messages as en } from '../features/consultations/messages/changes.en.ts'
import { messages as zh } from '../features/consultations/messages/changes.zh-CN.ts'
import { registerMessages } from './translate.ts'

// The words of comparisons travel with those pages alone, in both languages.
registerMessages('zh-CN', zh)
registerMessages('en', en)
