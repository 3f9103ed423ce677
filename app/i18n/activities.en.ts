import { messages as discussion } from '../features/discussion/messages/core.en.ts'
import { messages as hearings } from '../features/hearings/messages/core.en.ts'
import { messages as matters } from '../features/matters/messages/en.ts'
import { messages as opinion } from '../features/opinion/messages/core.en.ts'

export const messages = { ...matters, ...opinion, ...hearings, ...discussion }
