import { messages as en } from '../features/consultations/messages/ledger.en.ts'
import { messages as zh } from '../features/consultations/messages/ledger.zh-CN.ts'
import { registerMessages } from './translate.ts'

// The words of the ledger travel with those pages alone, in both languages.
registerMessages('zh-CN', zh)
registerMessages('en', en)
