import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Proposal, placeProposal } from './derive.ts'
import { type Edit, editsOf, inContext, piecesOf, type Suggestion } from './edits.ts'
import { conflictGroups, doClash, findConflicts, mergeSuggestions } from './merge.ts'

const char = fc.constantFrom('政', '府', '应', '当', '。', '，', ' ', '\n', 'a', 'B', '3', '👨‍👩‍👧', '𠀀', 'é')
const prose = (max: number) => fc.array(char, { maxLength: max }).map((chars) => chars.join(''))
const language = fc.constantFrom('zh' as const, 'en' as const)

/** A text and suggestions about stretches of it, as people make them: some quote a few words, some the whole clause. */
const clause = prose(60).chain((text) =>
  fc.record({
    text: fc.constant(text),
    suggestions: fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length), prose(12), language), { maxLength: 8 }).map((all) =>
      all.map(([a, b, proposed, lang], i): Suggestion => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)]
        return { id: `s${i}`, edits: editsOf(text.slice(start, end), proposed, start, lang) }
      }),
    ),
  }),
)
const apply = (text: string, edits: readonly Edit[]) =>
  edits.toReversed().reduce((all, { start, end, text: words }) => all.slice(0, start) + words + all.slice(end), text)

/** Those that can stand together, each taken if it clashes with none taken before. */
function harmless(suggestions: readonly Suggestion[]): Suggestion[] {
  const conflicts = findConflicts(suggestions)
  const taken: Suggestion[] = []
  for (const one of suggestions) if (!taken.some(({ id }) => conflicts.get(one.id)?.has(id))) taken.push(one)
  return taken
}

test('the edits of a suggestion make exactly what its author wrote, and touch nothing around it', () => {
  fc.assert(
    fc.property(prose(20), prose(40), prose(40), prose(20), language, (left, before, proposed, right, lang) => {
      const text = left + before + right
      const edits = editsOf(before, proposed, left.length, lang)
      expect(apply(text, edits)).toBe(left + proposed + right)
      expect(edits.every((edit) => edit.start >= left.length && edit.end <= left.length + before.length)).toBe(true)
      expect(edits.every((edit, i) => i === 0 || edit.start > edits[i - 1]!.end)).toBe(true)
      expect(mergeSuggestions(text, [{ id: 'one', edits }])).toMatchObject({ text: left + proposed + right })
    }),
  )
})

test('merging is the same in every order: each accepted edit is in it once, and nothing else changed', () => {
  let together = 0
  fc.assert(
    fc.property(
      clause.chain(({ text, suggestions }) => {
        const taken = harmless(suggestions)
        return fc.record({
          text: fc.constant(text),
          taken: fc.constant(taken),
          shuffled: fc.shuffledSubarray(taken, { minLength: taken.length }),
        })
      }),
      ({ text, taken, shuffled }) => {
        const merged = mergeSuggestions(text, taken)
        expect(mergeSuggestions(text, shuffled)).toEqual(merged)
        if (!('text' in merged)) throw new Error('harmless suggestions must merge')
        for (const { edits } of taken) for (const edit of edits) expect(merged.edits).toContainEqual(edit)
        expect(merged.edits).toHaveLength(new Set(taken.flatMap(({ edits }) => edits.map((edit) => JSON.stringify(edit)))).size)
        expect(merged.text).toBe(apply(text, merged.edits))
        // Reading back: what stands between the edits is the old text, to the letter.
        let [from, to] = [0, 0]
        for (const { start, end, text: words } of merged.edits) {
          expect(merged.text.slice(to, to + start - from)).toBe(text.slice(from, start))
          expect(merged.text.startsWith(words, to + start - from)).toBe(true)
          ;[from, to] = [end, to + start - from + words.length]
        }
        expect(merged.text.slice(to)).toBe(text.slice(from))
        if (taken.filter(({ edits }) => edits.length > 0).length > 1) together++
      },
    ),
    { numRuns: 500 },
  )
  expect(together).toBeGreaterThan(50)
})

test('whatever clashes is refused, by pairs that clash and no others', () => {
  let clashes = 0
  fc.assert(
    fc.property(clause, ({ text, suggestions }) => {
      const slow = (a: Suggestion, b: Suggestion) => a.edits.some((one) => b.edits.some((other) => doClash(one, other)))
      const conflicts = findConflicts(suggestions)
      for (const a of suggestions)
        for (const b of suggestions) if (a.id !== b.id) expect(conflicts.get(a.id)?.has(b.id) ?? false).toBe(slow(a, b))
      const groups = conflictGroups(suggestions)
      expect(groups.flat().sort()).toEqual([...conflicts.keys()].sort())
      const merged = mergeSuggestions(text, suggestions)
      expect('conflicts' in merged).toBe(groups.length > 0)
      clashes += groups.length
    }),
    { numRuns: 300 },
  )
  expect(clashes).toBeGreaterThan(50)
})

describe('in the words of a law', () => {
  const text = '运营企业应当每日两次清理占用盲道的车辆，并公布时间。'
  const suggest = (id: string, before: string, proposed: string): Suggestion => ({
    id,
    edits: editsOf(before, proposed, text.indexOf(before), 'zh'),
  })

  test('several that do not meet are one text', () => {
    const all = [suggest('a', '每日两次', '每日三次'), suggest('b', '车辆', '车辆和杂物'), suggest('c', '并公布时间', '公布时间')]
    expect(mergeSuggestions(text, all)).toMatchObject({ text: '运营企业应当每日三次清理占用盲道的车辆和杂物，公布时间。' })
  })
  test('other words for the same words clash, and so do insertions at one place', () => {
    const all = [
      suggest('three', '每日两次', '每日三次'),
      suggest('hourly', '每日两次', '每小时一次'),
      suggest('things', '车辆', '车辆和杂物'),
      suggest('boxes', '车辆，', '车辆和箱子，'),
      suggest('apart', '公布', '公告'),
    ]
    expect(mergeSuggestions(text, all)).toEqual({
      conflicts: [
        ['three', 'hourly'],
        ['things', 'boxes'],
      ],
    })
  })
  test('an insertion beside words that are replaced clashes: 两次 → 三次 and 两至三次 are not 三至三次', () => {
    expect(doClash({ start: 2, end: 3, text: '三' }, { start: 3, end: 3, text: '至三' })).toBe(true)
    expect(doClash({ start: 2, end: 3, text: '三' }, { start: 3, end: 4, text: '回' })).toBe(false)
  })
  test('the same wording from two people is one edit', () => {
    const all = [suggest('a', '每日两次', '每日三次'), suggest('b', '应当每日两次清理', '应当每日三次清理')]
    expect(mergeSuggestions(text, all)).toMatchObject({ edits: [{ text: '三' }] })
  })
  test('long words around an edit are left out, the edit never is', () => {
    const long = `${'甲'.repeat(30)}两次${'乙'.repeat(30)}`
    const pieces = inContext(piecesOf(long, [{ start: 30, end: 31, text: '三' }]), 4)
    expect(pieces.map(({ text: words }) => words)).toEqual(['…甲甲甲甲', '两', '三', '次乙乙乙…'])
  })
})

describe('what a comment proposes becomes edits of the text as it is now', () => {
  const text = '应当每日两次清理。'
  const about = (given: Partial<Proposal>): Proposal => ({
    proposed: '每日三次',
    orphaned: false,
    text,
    selector: { exact: '每日两次', start: 2, end: 6, language: 'zh' },
    read: '每日两次',
    carried: false,
    language: 'zh',
    ...given,
  })
  const derived = (given: Partial<Proposal>) => {
    const placed = placeProposal(about(given), 'zh')
    return placed.fit === 'fits' ? { fit: 'fits', edits: editsOf(placed.before, about(given).proposed, placed.start, 'zh') } : placed
  }

  test('where the words still stand, wherever that is', () => {
    expect(derived({})).toEqual({ fit: 'fits', edits: [{ start: 4, end: 5, text: '三' }] })
    const selector = { exact: '每日两次', start: 3, end: 7, language: 'zh' as const }
    expect(derived({ text: `𠀀${text}`, selector })).toEqual({ fit: 'fits', edits: [{ start: 6, end: 7, text: '三' }] })
    expect(derived({ selector: null, read: text, proposed: '应当清理。' })).toEqual({
      fit: 'fits',
      edits: [{ start: 2, end: 6, text: '' }],
    })
  })
  test('what somebody else brought in meanwhile is not added a second time', () => {
    const added = { text: '应当每日两次以上清理。', proposed: '每日两次以上' }
    expect(derived({ ...added, carried: true })).toEqual({ fit: 'same' })
    expect(derived({ ...added, text: '应当每日两次清理两次以上。', carried: true })).toMatchObject({ fit: 'fits' })
    expect(
      derived({
        text: '应当至少每日两次清理。',
        selector: { exact: '每日两次', start: 4, end: 8, language: 'zh' },
        proposed: '至少每日两次',
        carried: true,
      }),
    ).toEqual({ fit: 'same' })
    expect(derived({ proposed: '每日', carried: true })).toMatchObject({ fit: 'fits' })
  })
  test('and never where they changed, are gone, or were never named', () => {
    expect(derived({ read: '每日一次' })).toEqual({ fit: 'changed' })
    expect(derived({ selector: null, read: '应当每日清理。' })).toEqual({ fit: 'changed' })
    expect(derived({ orphaned: true })).toEqual({ fit: 'orphaned' })
    expect(derived({ proposed: '每日两次' })).toEqual({ fit: 'same' })
    expect(derived({ text: null, selector: null })).toEqual({ fit: 'unplaced' })
    expect(derived({ text: '', selector: null, read: '' })).toEqual({ fit: 'unplaced' })
    expect(derived({ selector: null, read: text, language: 'en' })).toEqual({ fit: 'translation' })
  })
})
