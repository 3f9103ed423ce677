import { messages as accounts } from '../features/accounts/messages/en.ts'
import { messages as agencies } from '../features/agencies/messages/en.ts'
import { messages as consultations } from '../features/consultations/messages/en.ts'
import { common } from './messages/en.ts'

export const messages = { ...common, ...accounts, ...agencies, ...consultations }
