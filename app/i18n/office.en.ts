import { messages as administration } from '../features/accounts/messages/office.en.ts'
import { messages as consultations } from '../features/consultations/messages/office.en.ts'
import { messages as hearings } from '../features/hearings/messages/office.en.ts'
import { messages as matters } from '../features/matters/messages/office.en.ts'
import { messages as opinion } from '../features/opinion/messages/office.en.ts'

export const messages = { ...administration, ...matters, ...consultations, ...opinion, ...hearings }
