import { messages as agencies } from '../features/agencies/messages/en.ts'
import { common } from './messages/en.ts'

export const messages = { ...common, ...agencies }
