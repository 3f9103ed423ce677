import { registerActivityKind } from '#app/features/matters/index.server.ts'
import { opinionKind } from './maps/activity-kind.server.ts'

registerActivityKind(opinionKind)

export { historyQueue } from './analysis/analyse-history.server.ts'
export { analysisQueue, followVotes } from './analysis/follow-votes.server.ts'
