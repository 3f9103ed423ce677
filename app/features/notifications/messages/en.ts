import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './zh-CN.ts'

export const messages: English<typeof zh> = {
  'notifications.title': 'Notifications',
  'notifications.lead': 'When a comment of yours is answered or hidden, you are also told by mail.',
  'notifications.empty': 'Nothing yet. You will find it here when a comment of yours is answered, or when a matter you follow moves on.',
  'notifications.markAll': 'Mark all as read',
  'notifications.unread': 'unread',
  'notifications.told.answered': 'Your comment on “{{title}}”{{place}} has been answered: {{outcome}}',
  'notifications.told.taken': 'The words you proposed for “{{title}}”{{place}} are in the new edition',
  'notifications.told.hidden': 'Your comment on “{{title}}”{{place}} was hidden; the reason is public',
  'notifications.told.replied': 'Somebody replied to your comment on “{{title}}”{{place}}',
  'notifications.told.replyHidden': 'Your reply on “{{title}}”{{place}} was hidden; the reason is public',
  'notifications.told.published': 'A matter you follow is open for comment: “{{title}}”',
  'notifications.told.extended': 'There is more time to comment on “{{title}}”',
  'notifications.told.closed': 'The consultation on “{{title}}” has closed',
  'notifications.told.reportPublished': 'The report on the comments on “{{title}}” is published',
  'notifications.told.hearingDrawn': 'The seats of “{{title}}” have been drawn; if you have one, please say whether you will come',
  'notifications.told.hearingTranscript': 'The transcript of “{{title}}” has been written; please confirm what you said',
  'notifications.told.hearingHandled': 'What became of what was said at “{{title}}” has been published',
  'notifications.outcome.adopted': 'adopted',
  'notifications.outcome.partly': 'partly adopted',
  'notifications.outcome.not-adopted': 'not adopted',
  'notifications.outcome.out-of-scope': 'out of scope this time',
  'notifications.outcome.answered': 'please have a look',
}
