import type { Socket } from 'socket.io'
import type { Actor } from '#app/platform/actor.ts'
import { type Command, runCommand } from '#app/platform/command.server.ts'
import { type Problem, toProblem } from '#app/platform/errors.ts'
import { logger } from '#app/platform/logger.server.ts'

type Reply = { ok: true; result: unknown } | { ok: false; problem: Problem | { kind: 'unexpected'; status: 500 } }

/** The socket door: the same commands as the forms call. The actor is loaded anew for each, so an ended session ends here too. */
export function bindCommands(socket: Socket, commands: readonly Command[], loadActor: () => Promise<Actor>) {
  for (const command of commands) {
    socket.on(command.name, async (raw: unknown, reply: unknown) => {
      if (typeof reply !== 'function') return
      const { idempotencyKey, ...input } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>
      const answer = await run(command, input, typeof idempotencyKey === 'string' ? idempotencyKey : undefined, loadActor)
      reply(answer)
    })
  }
}

async function run(command: Command, input: unknown, idempotencyKey: string | undefined, loadActor: () => Promise<Actor>): Promise<Reply> {
  try {
    return { ok: true, result: await runCommand(command, await loadActor(), input, { idempotencyKey }) }
  } catch (error) {
    try {
      return { ok: false, problem: toProblem(error) }
    } catch {
      logger.error({ err: error, command: command.name }, 'socket command failed')
      return { ok: false, problem: { kind: 'unexpected', status: 500 } }
    }
  }
}
