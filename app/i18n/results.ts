import { messages as en } from '../features/consultations/messages/results.en.ts'
import { messages as zh } from '../features/consultations/messages/results.zh-CN.ts'
import { registerMessages } from './translate.ts'

// The words of results and reports travel with those pages alone, in both languages: readers of a draft need not wait for them.
registerMessages('zh-CN', zh)
registerMessages('en', en)
