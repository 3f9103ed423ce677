import { messages as editions } from './editions.en.ts'
import { messages as manage } from './manage.en.ts'
import { messages as responses } from './responses.en.ts'
import { messages as suggestions } from './suggestions.en.ts'

export const messages = { ...manage, ...editions, ...responses, ...suggestions }
