import { messages as administration } from '../features/accounts/messages/office.zh-CN.ts'
import { messages as consultations } from '../features/consultations/messages/office.zh-CN.ts'
import { messages as hearings } from '../features/hearings/messages/office.zh-CN.ts'
import { messages as matters } from '../features/matters/messages/office.zh-CN.ts'
import { messages as opinion } from '../features/opinion/messages/office.zh-CN.ts'

export const messages = { ...administration, ...matters, ...consultations, ...opinion, ...hearings }
