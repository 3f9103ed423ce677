import type { z } from 'zod'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { domainEvents } from '#db/schema/index.server.ts'
import type { NewEvent } from './command.server.ts'
import { AppError } from './errors.ts'
import { wakeSequencer } from './events/wake.server.ts'

/**
 * A command that many people give at the same moment, for example votes. What arrives while one transaction commits shares the next:
 * each is parsed by itself, refused by itself, and answered after the commit that holds it. It has to be repeatable: a retry
 * stores what is stored already.
 */
export type GroupCommand<Schema extends z.ZodType, Caller, Result, Seen = undefined> = {
  /** `feature.verb-noun`. */
  name: string
  input: Schema
  /** What `write` has to know of each and holds no lock on; it is read while the transaction before still commits. */
  look?(db: Db, given: readonly Given<Schema, Caller>[], now: Date): Promise<readonly Seen[]>
  /** Writes for all who may, in few statements, and appends their events; one outcome for each of `given`, in order. */
  write(tx: Tx, given: readonly (Given<Schema, Caller> & { seen: Seen })[], now: Date): Promise<GroupOutcome<Result>>
}
type Given<Schema extends z.ZodType, Caller> = { caller: Caller; input: z.output<Schema> }
export type GroupOutcome<Result> = { outcomes: readonly (Result | AppError)[]; events: readonly NewEvent[] }

const LARGEST = 256

/** What `write` does where few come at once: one after the other, each refused by itself. */
export async function writeEach<One, Result>(
  given: readonly One[],
  writeOne: (one: One) => Promise<{ outcome: Result; event?: NewEvent | undefined }>,
): Promise<GroupOutcome<Result>> {
  const outcomes: (Result | AppError)[] = []
  const events: NewEvent[] = []
  for (const one of given) {
    try {
      const { outcome, event } = await writeOne(one)
      outcomes.push(outcome)
      if (event) events.push(event)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      outcomes.push(error)
    }
  }
  return { outcomes, events }
}

export function defineGroupCommand<Schema extends z.ZodType, Caller, Result, Seen = undefined>(
  command: GroupCommand<Schema, Caller, Result, Seen>,
) {
  type One = Given<Schema, Caller>
  type Waiting = One & { resolve(result: Result): void; reject(error: unknown): void }
  const look = async <Looked extends One>(on: Db, given: readonly Looked[], now: Date) => {
    const seen = await command.look?.(on, given, now)
    return given.map((one, i) => ({ ...one, seen: seen?.[i] as Seen }))
  }
  const write = inTurns<Waiting & { seen: Seen }>(async (group) => {
    const outcomes = await inTransaction(command, group)
    for (const [i, { resolve, reject }] of group.entries()) {
      const outcome = outcomes[i]
      if (outcome instanceof AppError) reject(outcome)
      else resolve(outcome as Result)
    }
  })
  const enter = inTurns<Waiting>(async (group) => write(...(await look(db, group, new Date()))))

  async function runAllIn(tx: Tx, given: readonly One[], now: Date) {
    const outcome = await command.write(tx, await look(tx, given, now), now)
    await append(tx, outcome.events, now)
    return outcome
  }

  return {
    ...command,
    /** Parses at once; resolves after the commit. */
    async run(caller: Caller, rawInput: unknown): Promise<Result> {
      const input = command.input.parse(rawInput)
      return new Promise<Result>((resolve, reject) => enter({ caller, input, resolve, reject }))
    },
    /** In a transaction of the caller's: for tests and the demo. */
    async runIn(tx: Tx, caller: Caller, rawInput: unknown, now: Date): Promise<Result> {
      const { outcomes } = await runAllIn(tx, [{ caller, input: command.input.parse(rawInput) }], now)
      if (outcomes[0] instanceof AppError) throw outcomes[0]
      return outcomes[0] as Result
    },
    runAllIn,
  }
}

/**
 * Hands over what has come since the last turn, all together, one turn after the other. Where the database refuses a turn, each of it is
 * tried alone, so that one that cannot be stored takes no other with it; what else fails a turn refuses all who were in it.
 */
function inTurns<One extends { reject(error: unknown): void }>(turn: (group: readonly One[]) => unknown) {
  let waiting: One[] = []
  let running = false
  async function takeAll() {
    running = true
    while (waiting.length > 0) {
      const group = waiting.slice(0, LARGEST)
      waiting = waiting.slice(LARGEST)
      await take(group)
    }
    running = false
  }
  async function take(group: readonly One[]) {
    try {
      await turn(group)
    } catch (error) {
      if (group.length > 1 && isRefusal(error)) for (const one of group) await take([one])
      else for (const { reject } of group) reject(error)
    }
  }
  return (...come: One[]) => {
    waiting.push(...come)
    // After what else is ready to be read from sockets: that goes into the same turn.
    if (!running) setImmediate(() => running || takeAll())
  }
}

/** SQLSTATE classes of what the database could not do with the values given: data, integrity, and transactions in each other's way. */
const REFUSAL = /^(22|23|40)/
function isRefusal(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return typeof code === 'string' ? REFUSAL.test(code) : cause instanceof Error && isRefusal(cause)
}

async function inTransaction<Result, Seen>(
  command: GroupCommand<any, any, Result, Seen>,
  given: readonly (Given<any, any> & { seen: Seen })[],
) {
  const now = new Date()
  const { outcomes, stored } = await db.transaction(async (tx) => {
    const { outcomes, events } = await command.write(tx, given, now)
    await append(tx, events, now)
    return { outcomes, stored: events.length > 0 }
  })
  if (stored) wakeSequencer()
  return outcomes
}

/** Whoever is in a group acts under a number, if at all: its events name nobody. */
const append = async (tx: Tx, events: readonly NewEvent[], now: Date) => {
  if (events.length === 0) return
  await tx.insert(domainEvents).values(
    events.map(({ name, matterId, activityId, payload }) => ({
      name,
      matterId: matterId ?? null,
      activityId: activityId ?? null,
      actorId: null,
      payload,
      occurredAt: now,
    })),
  )
}
