import { registerActivityKind } from '#app/features/matters/index.server.ts'
import { opinionKind } from './maps/activity-kind.server.ts'

registerActivityKind(opinionKind)

export { analysisQueue, followVotes } from './analysis/follow-votes.server.ts'
