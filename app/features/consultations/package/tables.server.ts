import { ANSWERS } from './tables/answers.server.ts'
import { COMMENTS } from './tables/comments.server.ts'
import { DISCUSSION } from './tables/discussion.server.ts'
import { DRAFTS } from './tables/drafts.server.ts'
import { GROUPS } from './tables/groups.server.ts'
import type { TableFile } from './tables/table-file.server.ts'

/** In the order in which they can be read in again. */
export const TABLES: readonly TableFile[] = [...DRAFTS, ...COMMENTS, ...ANSWERS, ...GROUPS, ...DISCUSSION]
