import { messages as en } from '../features/discussion/messages/pages.en.ts'
import { messages as zh } from '../features/discussion/messages/pages.zh-CN.ts'
import './activities.ts'
import { registerMessages } from './translate.ts'

// The words of discussion rooms travel with those pages alone, in both languages.
registerMessages('zh-CN', zh)
registerMessages('en', en)
