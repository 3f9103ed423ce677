import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { type Db, db as defaultDb, type Tx } from '#db/client.server.ts'
import { domainEvents, type EventPayload, idempotencyKeys } from '#db/schema/index.server.ts'
import type { Actor } from './actor.ts'
import { env } from './env.server.ts'
import { AppError } from './errors.ts'
import { wakeSequencer } from './events/wake.server.ts'

export type NewEvent = { name: string; matterId?: string | null; activityId?: string | null; payload: EventPayload; anonymous?: boolean }
export type Ctx<Schema extends z.ZodType> = { tx: Tx; actor: Actor; input: z.output<Schema>; now: Date }

/** `last`: statements whose answers nobody reads; they are sent together with the event, one after another, in one round trip. */
export type Outcome<Result> = { result: Result; event: NewEvent; last?: readonly PromiseLike<unknown>[] }

export type Command<Schema extends z.ZodType = any, Subject = any, Result = any> = {
  /** `feature.verb-noun`; the idempotency record carries it. */
  name: string
  input: Schema
  /** Loads what the command is about and refuses with an AppError; writes nothing. */
  authorise(ctx: Ctx<Schema>): Promise<Subject>
  /** Writes the rows and says what happened, in the past tense. */
  write(ctx: Ctx<Schema>, subject: Subject): Promise<Outcome<Result>>
}
export const defineCommand = <S extends z.ZodType, Subject, Result>(command: Command<S, Subject, Result>) => command

export type RunOptions = { db?: Db; now?: Date; idempotencyKey?: string | undefined }

/**
 * The only way to write: parse → authorise → write → one event → idempotency record, in one transaction.
 * A key that was accepted before returns the stored result and stores nothing.
 */
export async function runCommand<S extends z.ZodType, Subject, Result>(
  command: Command<S, Subject, Result>,
  actor: Actor,
  rawInput: unknown,
  { db = defaultDb, now = new Date(), idempotencyKey }: RunOptions = {},
): Promise<Result> {
  const input = command.input.parse(rawInput)
  const key = env.MINYI_TEST_NO_IDEMPOTENCY ? undefined : idempotencyKey
  let result: Result
  try {
    result = await (db as typeof defaultDb).transaction(async (tx) => {
      const ctx = { tx, actor, input, now }
      const outcome = await command.write(ctx, await command.authorise(ctx))
      await Promise.all([
        ...(outcome.last ?? []),
        tx.insert(domainEvents).values(eventRow(outcome.event, actor, now)),
        key &&
          tx
            .insert(idempotencyKeys)
            .values({ key, actorId: actor.id, command: command.name, result: outcome.result ?? null, createdAt: now }),
      ])
      return outcome.result
    })
  } catch (error) {
    const earlier = key ? await findAccepted(db, key, actor, command.name) : undefined
    if (!earlier) throw error
    return earlier.result as Result
  }
  wakeSequencer()
  return result
}

const eventRow = (event: NewEvent, actor: Actor, now: Date) => ({
  name: event.name,
  matterId: event.matterId ?? null,
  activityId: event.activityId ?? null,
  actorId: event.anonymous ? null : actor.id,
  payload: event.payload,
  occurredAt: now,
})

async function findAccepted(db: Db, key: string, actor: Actor, command: string) {
  const [row] = await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.key, key))
  if (!row) return undefined
  if (row.actorId !== actor.id || row.command !== command) throw new AppError('conflict', 'problem.keyReused')
  return row
}
