import { messages as en } from '../features/consultations/messages/themes.en.ts'
import { messages as zh } from '../features/consultations/messages/themes.zh-CN.ts'
import { registerMessages } from './translate.ts'

// The words of themes travel with those pages alone, in both languages.
registerMessages('zh-CN', zh)
registerMessages('en', en)
