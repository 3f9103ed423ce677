import { messages as accounts } from '../features/accounts/messages/zh-CN.ts'
import { messages as agencies } from '../features/agencies/messages/zh-CN.ts'
import { messages as consultations } from '../features/consultations/messages/zh-CN.ts'
import { common } from './messages/zh-CN.ts'

export const messages = { ...common, ...accounts, ...agencies, ...consultations }
