import { messages as agencies } from '../features/agencies/messages/zh-CN.ts'
import { common } from './messages/zh-CN.ts'

export const messages = { ...common, ...agencies }
