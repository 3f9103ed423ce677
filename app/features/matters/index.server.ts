export {
  type ActivityKind,
  type ActivityState,
  earliest,
  findPublicActivity,
  isCalledOff,
  isVisibleActivity,
  listActivityKinds,
  type PublicActivity,
  registerActivityKind,
} from './activity-kinds.server.ts'
export { addDocument } from './add-document.server.ts'
export { createMatter } from './create-matter.server.ts'
export type { Audience, Block, BlockCell, BlockForm, Contribution, Sentence } from './domain/block.ts'
export { editMatter } from './edit-matter.server.ts'
export { follow } from './follow.server.ts'
export { localisedOf, type Matter, requireMatter, requireMatterBySlug, requireVisibleMatter } from './load.server.ts'
export { listOwnAgencies, listOwnMatters, type OwnMatter, requireOwnMatter } from './office.server.ts'
export { listOpenActivities } from './open.server.ts'
export { missingBlocks, missingNote } from './people/blocks.server.ts'
export { nextTurn, type Representation, representationOf, type TakingPart } from './people/representation.server.ts'
export { publishMatter } from './publish-matter.server.ts'
export { isPublished, joinContributions, liveliestOf, publicOf } from './published.server.ts'
export { listDecided, listMatters, type MatterPage, type MatterRow, requireMatterPage, type Said } from './queries.server.ts'
export { recordDecision } from './record-decision.server.ts'
export { unfollow } from './unfollow.server.ts'
