import type { CommandRule } from '../who.ts'
import { ACCOUNT_COMMANDS } from './accounts.ts'
import { OFFICE_COMMANDS } from './office-work.ts'
import { TAKING_PART_COMMANDS } from './taking-part.ts'

/** Status of every command, by state of what it is about and by who asks; 200 where it is accepted. */
export const COMMANDS: Record<string, CommandRule> = { ...TAKING_PART_COMMANDS, ...OFFICE_COMMANDS, ...ACCOUNT_COMMANDS }
