import { messages as comments } from './comments.en.ts'
import { messages as core } from './core.en.ts'
import { messages as reading } from './reading.en.ts'

export const messages = { ...core, ...reading, ...comments }
