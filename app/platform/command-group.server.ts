import type { z } from 'zod'
import { db, type Tx } from '#db/client.server.ts'
import { domainEvents } from '#db/schema/index.server.ts'
import type { NewEvent } from './command.server.ts'
import { AppError } from './errors.ts'
import { wakeSequencer } from './events/wake.server.ts'

/**
 * A command that many people give at the same moment, for example votes. What arrives while one transaction commits shares the next:
 * each is parsed by itself, refused by itself, and answered after the commit that holds it. It has to be repeatable: a retry
 * stores what is stored already.
 */
export type GroupCommand<Schema extends z.ZodType, Caller, Result> = {
  /** `feature.verb-noun`. */
  name: string
  input: Schema
  /** Writes for all who may, in few statements, and appends their events; one outcome for each of `given`, in order. */
  write(tx: Tx, given: readonly { caller: Caller; input: z.output<Schema> }[], now: Date): Promise<GroupOutcome<Result>>
}
export type GroupOutcome<Result> = { outcomes: readonly (Result | AppError)[]; events: readonly NewEvent[] }

const LARGEST = 256

export function defineGroupCommand<Schema extends z.ZodType, Caller, Result>(command: GroupCommand<Schema, Caller, Result>) {
  type Waiting = {
    given: { caller: Caller; input: z.output<Schema> }
    resolve(result: Result): void
    reject(error: unknown): void
  }
  let waiting: Waiting[] = []
  let running = false

  async function runAll() {
    running = true
    while (waiting.length > 0) {
      const group = waiting.slice(0, LARGEST)
      waiting = waiting.slice(LARGEST)
      await runTogether(group)
    }
    running = false
  }
  async function runTogether(group: readonly Waiting[]) {
    try {
      const outcomes = await inTransaction(
        db,
        command,
        group.map(({ given }) => given),
      )
      for (const [i, { resolve, reject }] of group.entries()) {
        const outcome = outcomes[i]
        if (outcome instanceof AppError) reject(outcome)
        else resolve(outcome as Result)
      }
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  return {
    ...command,
    /** Parses at once; resolves after the commit. */
    async run(caller: Caller, rawInput: unknown): Promise<Result> {
      const input = command.input.parse(rawInput)
      return new Promise<Result>((resolve, reject) => {
        waiting.push({ given: { caller, input }, resolve, reject })
        // After what else is ready to be read from sockets: that goes into the same transaction.
        if (!running) setImmediate(() => running || runAll())
      })
    },
    /** In a transaction of the caller's, one by one: for tests and the demo. */
    async runIn(tx: Tx, caller: Caller, rawInput: unknown, now: Date): Promise<Result> {
      const { outcomes, events } = await command.write(tx, [{ caller, input: command.input.parse(rawInput) }], now)
      await append(tx, events, now)
      if (outcomes[0] instanceof AppError) throw outcomes[0]
      return outcomes[0] as Result
    },
  }
}

async function inTransaction<Result>(database: typeof db, command: GroupCommand<any, any, Result>, given: readonly any[]) {
  const now = new Date()
  const { outcomes, stored } = await database.transaction(async (tx) => {
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
