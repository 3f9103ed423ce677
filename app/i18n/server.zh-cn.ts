import { messages as accounts } from '../features/accounts/messages/mail.zh-CN.ts'
import { messages as consultations } from '../features/consultations/messages/export.zh-CN.ts'
import { messages as notifications } from '../features/notifications/messages/mail.zh-CN.ts'

/** Mails and downloads: no page says these, so no browser gets them. */
export const messages = { ...accounts, ...consultations, ...notifications }
