import { registerActivityKind } from '#app/features/matters/index.server.ts'
import { hearingKind } from './manage/activity-kind.server.ts'

registerActivityKind(hearingKind)

export { listHeard } from './heard.server.ts'
export { listHearingsOf, listHearingsOfMatter } from './lists.server.ts'
export { listOwnSpoken } from './own.server.ts'
