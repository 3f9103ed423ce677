import { messages as en } from '../features/accounts/messages/facts.en.ts'
import { messages as zh } from '../features/accounts/messages/facts.zh-CN.ts'
import { registerMessages } from './translate.ts'

registerMessages('zh-CN', zh)
registerMessages('en', en)
