import { wasteHours } from './comments/waste/hours.server.ts'
import { wasteLetter } from './comments/waste/letter.server.ts'
import { wasteSiting } from './comments/waste/siting.server.ts'
import { wasteUpkeep } from './comments/waste/upkeep.server.ts'
import { wasteWhole } from './comments/waste/whole.server.ts'
import type { DemoComment } from './types.server.ts'

/** All answered but one, whose reason stands in the closing report. */
export const wasteComments: DemoComment[] = [...wasteWhole, ...wasteSiting, ...wasteHours, ...wasteUpkeep, ...wasteLetter]
