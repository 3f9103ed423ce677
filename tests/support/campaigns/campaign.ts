import { type Language, pick, type Random } from './languages.ts'
import { sentence, spell, word, wordsOf } from './sentences.ts'

export const KINDS = ['exact', 'light', 'madlib', 'heavy'] as const
export type Kind = (typeof KINDS)[number]
/** One copy: its text, and what its sender added in words of their own. */
export type Copy = { text: string; own: string }
export type Write = (random: Random) => Copy

/** Share of the words that stand in slots, and how many choices a slot has. */
const SLOTS = { madlib: { share: 0.45, fewest: 2, more: 3 }, heavy: { share: 0.65, fewest: 4, more: 4 } }

/** A campaign's text, and how each sender's copy of it is written. Some campaigns share a sentence with others. */
export function campaignOf(kind: Kind, language: Language, random: Random): Write {
  const length = 3 + Math.floor(random() * 6)
  if (kind === 'madlib' || kind === 'heavy') return madlib(language, random, length, SLOTS[kind])
  const sentences = Array.from({ length }, () => wordsOf(language, random))
  const shared = random() < 0.25 ? [pick(language.quotations, random)] : []
  const plain = [...sentences.map((words) => spell(words, language)), ...shared].join(language.gap)
  if (kind === 'exact') return () => ({ text: plain, own: '' })
  return (chance) => lightly(sentences, shared, plain, language, chance)
}

/** A greeting, a name, words changed, a sentence left out, a sentence added: what people do to a text that they were given. */
function lightly(template: readonly string[][], shared: readonly string[], plain: string, language: Language, random: Random): Copy {
  if (random() < 0.3) return { text: plain, own: '' }
  const changes = Math.floor(random() * 4)
  const copy = template.map((words) => [...words])
  for (let i = 0; i < changes; i++) {
    const words = pick(copy, random)
    words[Math.floor(random() * words.length)] = word(language, random)
  }
  const texts = [...copy.map((words) => spell(words, language)), ...shared]
  if (texts.length > 4 && random() < 0.1) texts.splice(Math.floor(random() * texts.length), 1)
  const own = random() < 0.35 ? sentence(language, random) : ''
  if (own !== '') texts.splice(Math.floor(random() * (texts.length + 1)), 0, own)
  const greeting = random() < 0.5 ? pick(language.greetings, random) : ''
  const name = random() < 0.5 ? language.sign(pick(language.names, random)) : ''
  return { text: greeting + texts.join(language.gap) + name, own }
}

type Slots = { share: number; fewest: number; more: number }

/** Each sentence is a row of fixed words and of slots with a few choices each; the sentences stand in any order. */
function madlib(language: Language, random: Random, length: number, { share, fewest, more }: Slots): Write {
  const sentences = Array.from({ length }, () => {
    const parts: string[][] = []
    for (let words = wordsOf(language, random); words.length > 0; ) {
      const taken = words.splice(0, 1 + Math.floor(random() * 3))
      const choices = random() < share ? fewest + Math.floor(random() * more) : 1
      const other = () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => word(language, random)).join(language.space)
      parts.push([taken.join(language.space), ...Array.from({ length: choices - 1 }, other)])
    }
    return parts
  })
  return (chance) => {
    const texts = sentences.map((parts) =>
      spell(
        parts.map((choices) => pick(choices, chance)),
        language,
      ),
    )
    for (let i = texts.length - 1; i > 0; i--) {
      const j = Math.floor(chance() * (i + 1))
      ;[texts[i], texts[j]] = [texts[j]!, texts[i]!]
    }
    return { text: texts.join(language.gap), own: '' }
  }
}
