import { messages as discussion } from '../features/discussion/messages/core.zh-CN.ts'
import { messages as hearings } from '../features/hearings/messages/core.zh-CN.ts'
import { messages as matters } from '../features/matters/messages/zh-CN.ts'
import { messages as opinion } from '../features/opinion/messages/core.zh-CN.ts'

export const messages = { ...matters, ...opinion, ...hearings, ...discussion }
