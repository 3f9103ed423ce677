import { messages as campaigns } from './campaign-work.en.ts'
import { messages as editions } from './editions.en.ts'
import { messages as intake } from './intake.en.ts'
import { messages as manage } from './manage.en.ts'
import { messages as responses } from './responses.en.ts'
import { messages as suggestions } from './suggestions.en.ts'
import { messages as themes } from './theme-work.en.ts'

export const messages = { ...campaigns, ...manage, ...editions, ...intake, ...responses, ...suggestions, ...themes }
