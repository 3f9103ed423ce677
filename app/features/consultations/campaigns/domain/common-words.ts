import { type CommonWords, Features } from './features.ts'
import { Grouping } from './grouping.ts'
import { settle } from './settle.ts'
import type { TextStore } from './text-store.ts'
import { Uint32Table } from './uint32-table.ts'

const SAMPLE = 4000
/** A feature in this share of unlike texts, and in so many, begins to weigh less: the words of the subject itself. */
const RARE = 0.005
const [FEWEST, LEAST] = [4, 0.1]

/** More say it in texts of their own than in one text that many sent. */
const isStock = ({ leaders, largest }: { leaders: number; largest: number }) => leaders >= FEWEST && leaders > largest
const count = (counts: Map<number, number>, key: number, more = 1) => counts.set(key, (counts.get(key) ?? 0) + more)

/**
 * Learns which features many people use on their own: from a sample of texts in which each group counts once, so that the words of a
 * campaign are not taken for common only because it was large. Weight: log(share) / log(RARE), at least LEAST. A whole sentence that unlike texts share is a form's heading, a greeting or a quotation: its features weigh LEAST.
 */
export function learnCommonWords(store: TextStore, textOfRow: Int32Array): CommonWords {
  const plain = new Uint32Table(4)
  const grouping = new Grouping(store, plain, Math.min(textOfRow.length, SAMPLE) + 1)
  const people = new Map<number, number>()
  for (let row = 0; row < textOfRow.length; row += Math.max(1, textOfRow.length / SAMPLE)) count(people, textOfRow[Math.floor(row)]!)
  for (const text of [...people.keys()].sort((a, b) => people.get(b)! - people.get(a)! || a - b)) grouping.place(text)
  settle(grouping)
  const sizes = new Map<number, number>()
  for (const [text, copies] of people) count(sizes, grouping.leaderOf(text), copies)
  const unlike = [...sizes.keys()]
  const counts = new Map<number, number>()
  const sentences = new Map<number, { leaders: number; largest: number }>()
  const features = new Features()
  for (const text of unlike) {
    features.take(store.pageOf(text), store.fromOf(text), store.toOf(text), plain)
    for (const feature of new Set(features.hashes.subarray(0, features.count))) count(counts, feature)
    for (const sentence of new Set(features.sentenceHashes.subarray(0, features.sentences))) {
      const { leaders, largest } = sentences.get(sentence) ?? { leaders: 0, largest: 0 }
      sentences.set(sentence, { leaders: leaders + 1, largest: Math.max(largest, sizes.get(text)!) })
    }
  }
  const common = new Uint32Table(12)
  for (const [feature, texts] of counts) {
    const share = texts / unlike.length
    if (texts >= FEWEST && share > RARE) common.set(feature, Math.max(LEAST, Math.log(share) / Math.log(RARE)))
  }
  for (const text of unlike) {
    features.take(store.pageOf(text), store.fromOf(text), store.toOf(text), plain)
    for (let s = 0, at = 0; s < features.sentences; at = features.ends[s++]!)
      if (isStock(sentences.get(features.sentenceHashes[s]!)!))
        for (const feature of features.hashes.subarray(at, features.ends[s])) common.set(feature, LEAST)
  }
  return common
}
