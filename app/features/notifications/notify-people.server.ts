import type { LoggedEvent } from '#app/platform/events/hash.ts'
import type { Listener } from '#app/platform/events/listeners.server.ts'
import type { Tx } from '#db/client.server.ts'
import {
  tellAuthorOfHiding,
  tellAuthorOfReply,
  tellAuthorsOfAnswer,
  tellAuthorsOfEdition,
  tellReplyAuthorOfHiding,
} from './telling/authors.server.ts'
import { tellAuthorOfHiddenMessage, tellOfMessages } from './telling/discussion.server.ts'
import { tellFollowers } from './telling/followers.server.ts'
import { tellApplicants, tellFollowersOfHearing, tellNextInLine, tellOfChange, tellSpeakers } from './telling/hearings.server.ts'

type Handler = (tx: Tx, event: LoggedEvent, now: Date) => Promise<void>
const published = tellFollowers('notifications.told.published')
const extended = tellFollowers('notifications.told.extended')
const closed = tellFollowers('notifications.told.closed')
const reported = tellFollowers('notifications.told.reportPublished', { commenters: true })

/** What is served; every other event passes. Handlers may run twice: `notifications_once` lets the second do nothing. */
const SERVED: Record<string, Handler> = {
  'consultations.comment-answered': tellAuthorsOfAnswer,
  'consultations.comments-answered': tellAuthorsOfAnswer,
  'consultations.edition-published': tellAuthorsOfEdition,
  'consultations.comment-hidden': tellAuthorOfHiding,
  'consultations.reply-posted': tellAuthorOfReply,
  'consultations.reply-hidden': tellReplyAuthorOfHiding,
  'consultations.published': published,
  'consultations.consultation-published': published,
  'consultations.extended': extended,
  'consultations.period-extended': extended,
  'consultations.closed': closed,
  'consultations.consultation-closed': closed,
  'consultations.report-published': reported,
  'discussion.messages-posted': tellOfMessages,
  'discussion.message-hidden': tellAuthorOfHiddenMessage,
  'hearings.drawn': tellApplicants('notifications.told.hearingDrawn'),
  'hearings.published': tellFollowersOfHearing,
  'hearings.moved': tellOfChange('notifications.told.hearingMoved'),
  'hearings.called-off': tellOfChange('notifications.told.hearingCalledOff'),
  'hearings.seat-declined': tellNextInLine,
  'hearings.transcript-entered': tellSpeakers,
  'hearings.line-rewritten': tellSpeakers,
  'hearings.handling-published': tellApplicants('notifications.told.hearingHandled'),
}

export const notifyPeople: Listener = {
  name: 'notifications',
  wants: (name) => Object.hasOwn(SERVED, name),
  async handle(tx, event, now) {
    await SERVED[event.name]!(tx, event, now)
  },
}
