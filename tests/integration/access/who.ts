import type { ActorName } from '#tests/support/world/people.ts'
import type { World } from '#tests/support/world.ts'
import type { ObjectKind, Thing } from './objects.ts'

const OFFICE: readonly ActorName[] = ['author', 'moderator', 'analyst', 'chief']
/** HTTP status for each actor; the narrower word wins: a name, then `office` (the agency's own four), then `everyone`. */
export type Who = Partial<Record<ActorName | 'office', number>> & { everyone: number }
/** Who gets what, by state of the object; a key may name several states. Every state of the object stands in one key. */
export type Cells = Readonly<Record<string, Who>>

export const all = (status: number): Who => ({ everyone: status })
/** Signed in is enough. */
export const people = (status: number): Who => ({ visitor: 401, everyone: status })
export const office = (status: number): Who => ({ visitor: 401, everyone: 403, office: status })
/** Authors and the decision maker. */
export const authors = (status: number): Who => ({ visitor: 401, everyone: 403, author: status, chief: status })
/** Those who answer: authors, moderators, the decision maker. */
export const responders = (status: number): Who => ({ ...authors(status), moderator: status })
/** Those who make reports: analysts, authors, the decision maker. */
export const analysts = (status: number): Who => ({ ...authors(status), analyst: status })
export const moderators = (status: number): Who => ({ visitor: 401, everyone: 403, moderator: status })
export const deciders = (status: number): Who => ({ visitor: 401, everyone: 403, chief: status })
export const officials = (status: number): Who => ({ visitor: 401, everyone: 403, office: status, stranger: status })
export const admins = (status: number): Who => ({ visitor: 401, everyone: 403, admin: status })

export const statusFor = (who: Who, actor: ActorName): number =>
  who[actor] ?? (OFFICE.includes(actor) ? who.office : undefined) ?? who.everyone

export function cellOf(cells: Cells, state: string): Who {
  const found = Object.entries(cells).filter(([states]) => states.split(' ').includes(state))
  if (found.length !== 1) throw new Error(`State "${state}" is declared ${found.length} times`)
  return found[0]![1]
}

export type PageRule = { of: ObjectKind; address: string; cells: Cells }
/** `input` is what the command gets; as a form it is sent field by field. */
export type CommandRule = { of: ObjectKind; input: (thing: Thing, world: World) => Record<string, unknown>; cells: Cells; door?: 'none' }
export const on = (of: ObjectKind, address: string, cells: Cells): PageRule => ({ of, address, cells })
export const plain = (address: string, who: Who): PageRule => ({ of: 'nothing', address, cells: { '-': who } })
export const may = (of: ObjectKind, input: CommandRule['input'], cells: Cells, more: Pick<CommandRule, 'door'> = {}): CommandRule => ({
  of,
  input,
  cells,
  ...more,
})
