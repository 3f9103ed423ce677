import { messages as en } from '../features/consultations/messages/answers.en.ts'
import { messages as zh } from '../features/consultations/messages/answers.zh-CN.ts'
import { registerMessages } from './translate.ts'

// The words of earlier and shared answers travel with those pages alone, in both languages.
registerMessages('zh-CN', zh)
registerMessages('en', en)
