import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { opinionCodes } from '#db/schema/index.server.ts'
import { KeepCodesInput } from '../inputs.ts'
import { requireMap } from '../load.server.ts'
import { requireAuthor } from '../policy.ts'

/** Keeps the hashes of fresh codes. The codes themselves go to the office alone, once, and are stored nowhere. */
export const keepCodes = defineCommand({
  name: 'opinion.keep-codes',
  input: KeepCodesInput,
  async authorise({ tx, actor, input }) {
    const map = await requireMap(tx, input.mapId)
    requireAuthor(actor, map.agencyId)
    if (map.access !== 'code') throw new AppError('conflict', 'opinion.problem.noCodesHere')
    return map
  },
  async write({ tx, input: { hashes }, now }, { id, matterId }) {
    await tx.insert(opinionCodes).values(hashes.map((codeHash) => ({ mapId: id, matterId, codeHash, createdAt: now })))
    return {
      result: { id, count: hashes.length },
      event: { name: 'opinion.codes-made', matterId, activityId: id, payload: { count: hashes.length } },
    }
  },
})
