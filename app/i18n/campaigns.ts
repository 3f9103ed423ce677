import { messages as en } from '../features/consultations/messages/campaigns.en.ts'
import { messages as zh } from '../features/consultations/messages/campaigns.zh-CN.ts'
import { registerMessages } from './translate.ts'

// The words of texts that many sent travel with those pages alone, in both languages.
registerMessages('zh-CN', zh)
registerMessages('en', en)
