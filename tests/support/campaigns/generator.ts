import { seeded } from '../lineage/random-edits.ts'
import { campaignOf, KINDS, type Kind, type Write } from './campaign.ts'
import { chinese, english, type Language } from './languages.ts'
import { organic } from './sentences.ts'

export type Generated = { id: string; text: string; own: string; campaign: number }
export type Sort = { kind: Kind; language: 'zh' | 'en'; size: number }
export type Corpus = { size: number; sorts: readonly Sort[]; campaignOf: Int32Array; comments(): Generator<Generated> }

/** Shares of all comments by kind; the rest are organic. */
const SHARES: Record<Kind, number> = { exact: 0.15, light: 0.15, madlib: 0.12, heavy: 0.03 }
const SMALLEST = 4

/** `size` comments in two languages on one subject: the same seed gives the same comments. Sizes of campaigns are as uneven as in life. */
export function generate(size: number, seed: number): Corpus {
  const random = seeded(seed)
  const sorts: (Sort & { write: Write; of: Language })[] = []
  const campaigns = new Int32Array(size).fill(-1)
  let filled = 0
  for (const kind of KINDS) {
    const until = filled + Math.floor(SHARES[kind] * size)
    while (until - filled >= SMALLEST) {
      const of = random() < 0.5 ? chinese : english
      const most = Math.max(SMALLEST, size * 0.02)
      const copies = Math.min(until - filled, Math.floor(Math.min(most, SMALLEST / random())))
      campaigns.fill(sorts.length, filled, (filled += copies))
      sorts.push({ kind, language: of.name, size: copies, write: campaignOf(kind, of, random), of })
    }
  }
  for (let i = size - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[campaigns[i], campaigns[j]] = [campaigns[j]!, campaigns[i]!]
  }
  return {
    size,
    sorts,
    campaignOf: campaigns,
    *comments() {
      for (let row = 0; row < size; row++) {
        const chance = seeded(seed * 7919 + row)
        const campaign = campaigns[row]!
        const copy = campaign < 0 ? undefined : sorts[campaign]!.write(chance)
        const text = copy?.text ?? organic(chance() < 0.5 ? chinese : english, chance)
        yield { id: `c${row}`, text, own: copy?.own ?? '', campaign }
      }
    },
  }
}
