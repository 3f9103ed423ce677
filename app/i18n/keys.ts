import type { messages as facts } from '../features/accounts/messages/facts.zh-CN.ts'
import type { messages as administration } from '../features/accounts/messages/office.zh-CN.ts'
import type { messages as accounts } from '../features/accounts/messages/zh-CN.ts'
import type { messages as reference } from '../features/agencies/messages/reference.zh-CN.ts'
import type { messages as agencies } from '../features/agencies/messages/zh-CN.ts'
import type { messages as answers } from '../features/consultations/messages/answers.zh-CN.ts'
import type { messages as attachments } from '../features/consultations/messages/attachments.zh-CN.ts'
import type { messages as campaigns } from '../features/consultations/messages/campaigns.zh-CN.ts'
import type { messages as changes } from '../features/consultations/messages/changes.zh-CN.ts'
import type { messages as channels } from '../features/consultations/messages/channels.zh-CN.ts'
import type { messages as commentForm } from '../features/consultations/messages/comment-form.zh-CN.ts'
import type { messages as ledger } from '../features/consultations/messages/ledger.zh-CN.ts'
import type { messages as consultationsOffice } from '../features/consultations/messages/office.zh-CN.ts'
import type { messages as results } from '../features/consultations/messages/results.zh-CN.ts'
import type { messages as themes } from '../features/consultations/messages/themes.zh-CN.ts'
import type { messages as consultations } from '../features/consultations/messages/zh-CN.ts'
import type { messages as dashboard } from '../features/dashboard/messages/pages.zh-CN.ts'
import type { messages as discussionCore } from '../features/discussion/messages/core.zh-CN.ts'
import type { messages as discussion } from '../features/discussion/messages/pages.zh-CN.ts'
import type { messages as hearingsCore } from '../features/hearings/messages/core.zh-CN.ts'
import type { messages as hearingsOffice } from '../features/hearings/messages/office.zh-CN.ts'
import type { messages as hearings } from '../features/hearings/messages/pages.zh-CN.ts'
import type { messages as mattersOffice } from '../features/matters/messages/office.zh-CN.ts'
import type { messages as matters } from '../features/matters/messages/zh-CN.ts'
import type { messages as notifications } from '../features/notifications/messages/zh-CN.ts'
import type { messages as opinionCore } from '../features/opinion/messages/core.zh-CN.ts'
import type { messages as opinionOffice } from '../features/opinion/messages/office.zh-CN.ts'
import type { messages as opinion } from '../features/opinion/messages/pages.zh-CN.ts'
import type { messages as opinionVoice } from '../features/opinion/messages/voice.zh-CN.ts'
import type { common } from './messages/zh-CN.ts'
import type { messages as server } from './server.zh-cn.ts'

type Given =
  | keyof typeof common
  | keyof typeof accounts
  | keyof typeof agencies
  | keyof typeof facts
  | keyof typeof reference
  | keyof typeof consultations
  | keyof typeof results
  | keyof typeof answers
  | keyof typeof ledger
  | keyof typeof changes
  | keyof typeof channels
  | keyof typeof commentForm
  | keyof typeof attachments
  | keyof typeof campaigns
  | keyof typeof themes
  | keyof typeof consultationsOffice
  | keyof typeof matters
  | keyof typeof mattersOffice
  | keyof typeof opinion
  | keyof typeof opinionCore
  | keyof typeof opinionOffice
  | keyof typeof opinionVoice
  | keyof typeof notifications
  | keyof typeof administration
  | keyof typeof dashboard
  | keyof typeof discussion
  | keyof typeof discussionCore
  | keyof typeof hearings
  | keyof typeof hearingsCore
  | keyof typeof hearingsOffice
  | keyof typeof server
type WithoutPlural<K> = K extends `${infer Base}_other` ? Base : K
export type MessageKey = WithoutPlural<Given>
/** What the English file owes: every Chinese key, and `_one` beside `_other` where English has a singular. */
export type English<T> = { [K in keyof T]: string } & { [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]: string }
