import type { BlockForm } from '#app/features/matters/domain/block.ts'
import type { PictureForm } from '#app/ui/chart/picture/spec.ts'

/** How a block is drawn in a picture that leaves the page. */
export const PICTURES: Record<BlockForm, PictureForm> = {
  facts: 'table',
  days: 'days',
  bars: 'bars',
  stances: 'stances',
  shares: 'shares',
  ranges: 'ranges',
  list: 'table',
  missing: 'table',
}
