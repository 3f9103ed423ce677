import { registerActivityKind } from '#app/features/matters/index.server.ts'
import { hearingKind } from './manage/activity-kind.server.ts'

registerActivityKind(hearingKind)

export { listHearingsOf, listHearingsOfMatter } from './queries.server.ts'
