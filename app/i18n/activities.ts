import { messages as opinionEn } from '../features/opinion/messages/core.en.ts'
import { messages as opinionZh } from '../features/opinion/messages/core.zh-CN.ts'
import { registerMessages } from './translate.ts'

// What lists and timelines of matters say of activities that the law page need not know.
registerMessages('zh-CN', opinionZh)
registerMessages('en', opinionEn)
