import { messages as comments } from './comments.zh-CN.ts'
import { messages as core } from './core.zh-CN.ts'
import { messages as reading } from './reading.zh-CN.ts'

export const messages = { ...core, ...reading, ...comments }
