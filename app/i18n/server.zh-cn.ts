import { messages as about } from '../features/accounts/messages/about.zh-CN.ts'
import { messages as accounts } from '../features/accounts/messages/mail.zh-CN.ts'
import { messages as consultationBlocks } from '../features/consultations/messages/blocks.zh-CN.ts'
import { messages as consultations } from '../features/consultations/messages/export.zh-CN.ts'
import { messages as packages } from '../features/consultations/messages/package.zh-CN.ts'
import { messages as hearingBlocks } from '../features/hearings/messages/blocks.zh-CN.ts'
import { messages as people } from '../features/matters/messages/people.zh-CN.ts'
import { messages as notifications } from '../features/notifications/messages/mail.zh-CN.ts'
import { messages as opinionBlocks } from '../features/opinion/messages/blocks.zh-CN.ts'
import { messages as common } from './messages/server.zh-CN.ts'

/** Mails, downloads and what a loader says in full: no script says these, so no browser gets them. */
export const messages = {
  ...common,
  ...about,
  ...accounts,
  ...consultations,
  ...packages,
  ...notifications,
  ...people,
  ...consultationBlocks,
  ...hearingBlocks,
  ...opinionBlocks,
}
