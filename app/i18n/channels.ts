import { messages as en } from '../features/consultations/messages/channels.en.ts'
import { messages as zh } from '../features/consultations/messages/channels.zh-CN.ts'
import { registerMessages } from './translate.ts'

// How comments came travels with the pages that count them, in both languages.
registerMessages('zh-CN', zh)
registerMessages('en', en)
