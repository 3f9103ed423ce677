import { forgettingQueue } from './features/accounts/index.server.ts'
import {
  attachmentQueue,
  campaignQueue,
  editionQueue,
  followEditions,
  themeQueue,
  watchAttachments,
  watchCampaigns,
  watchThemes,
} from './features/consultations/index.server.ts'
import './features/discussion/index.server.ts'
import './features/hearings/index.server.ts'
import { notifyPeople } from './features/notifications/index.server.ts'
import { analysisQueue, followVotes, historyQueue } from './features/opinion/index.server.ts'
import type { Listener } from './platform/events/listeners.server.ts'
import type { Queue } from './platform/jobs.server.ts'
import { mailQueue } from './platform/mail.server.ts'

/** Each feature that listens to events or runs jobs has its line here. */
export const listeners: readonly Listener[] = [notifyPeople, followEditions, watchCampaigns, watchThemes, watchAttachments, followVotes]
export const queues: readonly Queue<any>[] = [
  mailQueue,
  forgettingQueue,
  editionQueue,
  campaignQueue,
  themeQueue,
  attachmentQueue,
  analysisQueue,
  historyQueue,
]
