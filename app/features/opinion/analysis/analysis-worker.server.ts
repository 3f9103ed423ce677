// Runs in a thread of its own, from its source: an analysis may take seconds, and nobody waits for it.
import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import type { Analysis, VoteColumns } from '../domain/analysis.ts'
import { OpinionState } from '../domain/opinion-state.ts'
import { joinColumns } from './columns.ts'

/** `fresh` begins a map anew; then come its votes, in as many parts as they are read in. `forget` lets go of them. */
export type Request = { mapId: string } & (
  | { fresh: true }
  | { forget: true }
  | { votes: VoteColumns }
  | { analyse: { hidden: string[]; statements: string[] } }
)
export type Reply = { analysis: Analysis; seconds: number } | { missing: true } | null

const MAPS_KEPT = 4
/** Parts that were read but not yet counted, and what was counted before. */
const maps = new Map<string, { parts: VoteColumns[]; state?: OpinionState }>()

function answer(request: Request): Reply {
  const { mapId } = request
  if ('fresh' in request) {
    maps.delete(mapId)
    maps.set(mapId, { parts: [] })
    if (maps.size > MAPS_KEPT) maps.delete(maps.keys().next().value!)
    return null
  }
  if ('forget' in request) {
    maps.delete(mapId)
    return null
  }
  const map = maps.get(mapId)
  if (!map) return { missing: true }
  if ('votes' in request) {
    map.parts.push(request.votes)
    return null
  }
  const began = performance.now()
  const votes = joinColumns(map.parts, request.analyse.statements)
  map.parts = []
  if (map.state) map.state.add(votes)
  else map.state = new OpinionState(votes)
  const analysis = map.state.analyse({ hidden: request.analyse.hidden })
  return { analysis, seconds: (performance.now() - began) / 1000 }
}

// Requests go first. Linux counts a priority for each thread; elsewhere it would be that of the whole server.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
parentPort?.on('message', (request: Request) => parentPort!.postMessage(answer(request)))
