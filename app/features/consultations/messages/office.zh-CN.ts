import { messages as campaigns } from './campaign-work.zh-CN.ts'
import { messages as editions } from './editions.zh-CN.ts'
import { messages as intake } from './intake.zh-CN.ts'
import { messages as manage } from './manage.zh-CN.ts'
import { messages as responses } from './responses.zh-CN.ts'
import { messages as suggestions } from './suggestions.zh-CN.ts'
import { messages as themes } from './theme-work.zh-CN.ts'

export const messages = { ...campaigns, ...manage, ...editions, ...intake, ...responses, ...suggestions, ...themes }
