import { messages as discussionEn } from '../features/discussion/messages/core.en.ts'
import { messages as discussionZh } from '../features/discussion/messages/core.zh-CN.ts'
import { messages as hearingsEn } from '../features/hearings/messages/core.en.ts'
import { messages as hearingsZh } from '../features/hearings/messages/core.zh-CN.ts'
import { messages as mattersEn } from '../features/matters/messages/en.ts'
import { messages as mattersZh } from '../features/matters/messages/zh-CN.ts'
import { messages as opinionEn } from '../features/opinion/messages/core.en.ts'
import { messages as opinionZh } from '../features/opinion/messages/core.zh-CN.ts'
import { registerMessages } from './translate.ts'

// The words of matters, and what their lists and timelines say of activities: the law page need not know them.
registerMessages('zh-CN', mattersZh, opinionZh, hearingsZh, discussionZh)
registerMessages('en', mattersEn, opinionEn, hearingsEn, discussionEn)
