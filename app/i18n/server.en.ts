import { messages as about } from '../features/accounts/messages/about.en.ts'
import { messages as accounts } from '../features/accounts/messages/mail.en.ts'
import { messages as consultationBlocks } from '../features/consultations/messages/blocks.en.ts'
import { messages as consultations } from '../features/consultations/messages/export.en.ts'
import { messages as packages } from '../features/consultations/messages/package.en.ts'
import { messages as hearingBlocks } from '../features/hearings/messages/blocks.en.ts'
import { messages as people } from '../features/matters/messages/people.en.ts'
import { messages as notifications } from '../features/notifications/messages/mail.en.ts'
import { messages as opinionBlocks } from '../features/opinion/messages/blocks.en.ts'
import { messages as common } from './messages/server.en.ts'

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
