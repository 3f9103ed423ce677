import { subjectOf } from './han.ts'

/** From this likeness on, a statement is offered before one like it is posted. */
export const SIMILAR_FROM = 0.5
const OFFERED = 3

type Bag = Map<string, number>
function bagOf(parts: readonly string[]): Bag {
  const bag: Bag = new Map()
  for (const part of parts) bag.set(part, (bag.get(part) ?? 0) + 1)
  return bag
}
const sizeOf = (bag: Bag) => [...bag.values()].reduce((sum, n) => sum + n, 0)
const commonOf = (a: Bag, b: Bag) => [...a].reduce((sum, [part, n]) => sum + Math.min(n, b.get(part) ?? 0), 0)
const pairsOf = (signs: readonly string[]) => signs.slice(1).map((sign, i) => signs[i]! + sign)

/** What two texts are compared by, counted once for each. */
type Measured = { text: string; letters: Bag; subject: Bag; signs: number }
function measure(text: string): Measured {
  const letters = [...text.normalize('NFKC').toLowerCase()].filter((sign) => /[\p{L}\p{N}]/u.test(sign))
  const subject = [...subjectOf(text)]
  return { text, letters: bagOf(pairsOf(letters)), subject: bagOf([...subject, ...pairsOf(subject)]), signs: subject.length }
}

/** Dice's coefficient of pairs of neighbouring letters or signs (Dice 1945); punctuation, spaces and case say nothing. */
function sameLetters(a: Measured, b: Measured): number {
  const all = sizeOf(a.letters) + sizeOf(b.letters)
  return all === 0 ? Number(a.text.trim() === b.text.trim()) : (2 * commonOf(a.letters, b.letters)) / all
}

/** Fewer signs than this are no subject. */
const FEWEST = 4
/** Said at greater length it is less surely the same. */
const WITHIN = 0.8
/**
 * Of two Chinese texts, how much of the shorter one's subject is in the other: signs and pairs of them, without the words that any opinion
 * has. Chinese says the same in other words of the same signs, which pairs alone miss.
 */
const sameSubject = (a: Measured, b: Measured): number =>
  Math.min(a.signs, b.signs) < FEWEST ? 0 : (WITHIN * commonOf(a.subject, b.subject)) / Math.min(sizeOf(a.subject), sizeOf(b.subject))

const compare = (a: Measured, b: Measured) => Math.max(sameLetters(a, b), sameSubject(a, b))
/** From 0 for nothing in common to 1 for the same words. */
export const likeness = (a: string, b: string): number => compare(measure(a), measure(b))

/** Those that read most like `text`, the likest first: at most three. */
export function findSimilar<T>(text: string, among: readonly T[], wordsOf: (one: T) => readonly string[]): T[] {
  const given = measure(text)
  return among
    .map((one) => ({ one, score: Math.max(...wordsOf(one).map((words) => compare(given, measure(words)))) }))
    .filter(({ score }) => score >= SIMILAR_FROM)
    .sort((a, b) => b.score - a.score)
    .slice(0, OFFERED)
    .map(({ one }) => one)
}
