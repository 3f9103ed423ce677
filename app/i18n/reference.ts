import { messages as en } from '../features/agencies/messages/reference.en.ts'
import { messages as zh } from '../features/agencies/messages/reference.zh-CN.ts'
import { registerMessages } from './translate.ts'

registerMessages('zh-CN', zh)
registerMessages('en', en)
