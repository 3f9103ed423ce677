import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { addFollowed, followAtRandom, NO_COMMENTS } from '#tests/support/lineage/comments.ts'
import { EDITS } from '#tests/support/lineage/measure.ts'
import { listTexts } from '#tests/support/lineage/texts.ts'
import { hasRegulations } from '#tests/support/regulations.ts'

const texts = await listTexts()
/** With five texts 12,500 comments for each kind of edit; the bench takes more. */
const SEEDS = 5
const COMMENTS = 500
/** Where every clause is reworded at once, whose heir a clause is is often in doubt; then nothing is said. */
const LEAST = { mixed: 0.95, 'reworded up to 60%': 0.9 }

describe.each(Object.entries(EDITS))('%s: none is lost, none strays, and what survived is found', (name, edits) => {
  let whole = NO_COMMENTS
  test.each(texts)('$name', { timeout: 60_000 }, async ({ clauses, strange, language }) => {
    let all = NO_COMMENTS
    for (let seed = 2001; seed < 2001 + SEEDS; seed++) {
      all = addFollowed(all, followAtRandom(clauses, strange, edits, COMMENTS, seed, language))
      // The runner wants a word now and then.
      await setImmediate()
    }
    expect(all.comments).toBe(SEEDS * COMMENTS)
    expect({ lost: all.lost, strays: all.strays }).toEqual({ lost: 0, strays: [] })
    whole = addFollowed(whole, all)
  })
  test('found again word for word, and comments on clauses that kept their words with these', () => {
    expect(whole.survivors).toBeGreaterThan(COMMENTS)
    expect(whole.exact / whole.survivors).toBeGreaterThanOrEqual({ ...LEAST }[name] ?? 0.97)
    expect(whole.standing).toBeGreaterThan(10 * texts.length)
    // The two short texts of the demo repeat themselves more than laws do.
    expect(whole.found / whole.standing).toBeGreaterThanOrEqual(hasRegulations ? 0.96 : 0.95)
  })
})
