import { ebikesEntry } from './comments/ebikes/entry.server.ts'
import { ebikesFees } from './comments/ebikes/fees.server.ts'
import { ebikesNoParking } from './comments/ebikes/no-parking.server.ts'
import { ebikesRiding } from './comments/ebikes/riding.server.ts'
import { ebikesSupervision } from './comments/ebikes/supervision.server.ts'
import { ebikesThirtyMinutes } from './comments/ebikes/thirty-minutes.server.ts'
import { ebikesTwoHours } from './comments/ebikes/two-hours.server.ts'
import { ebikesWhole } from './comments/ebikes/whole.server.ts'
import { ebikesZones } from './comments/ebikes/zones.server.ts'
import type { DemoComment } from './types.server.ts'

export const ebikesComments: DemoComment[] = [
  ...ebikesWhole,
  ...ebikesEntry,
  ...ebikesZones,
  ...ebikesNoParking,
  ...ebikesTwoHours,
  ...ebikesThirtyMinutes,
  ...ebikesFees,
  ...ebikesRiding,
  ...ebikesSupervision,
]
