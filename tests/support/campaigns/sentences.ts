import { type Language, pick, type Random } from './languages.ts'

/** A sentence as its words; Zipf's law for the vocabulary (rank ~ size ^ u). */
export function wordsOf(language: Language, random: Random): string[] {
  const length = language.name === 'en' ? 8 + Math.floor(random() * 15) : 7 + Math.floor(random() * 14)
  return Array.from({ length }, () => word(language, random))
}

export function word(language: Language, random: Random): string {
  const kind = random()
  if (kind < 0.38) return pick(language.functionWords, random)
  if (kind < 0.5) return pick(language.subject, random)
  return language.vocabulary[Math.floor(language.vocabulary.length ** random()) - 1]!
}

export function spell(words: readonly string[], language: Language): string {
  const text = words.join(language.space) + language.stop
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const sentence = (language: Language, random: Random) => spell(wordsOf(language, random), language)

/** What one person writes alone: sentences of their own, at times under a form's heading, with a greeting, or about a quotation. */
export function organic(language: Language, random: Random): string {
  if (random() < 0.06) return pick(language.short, random)
  const sentences = Array.from({ length: 1 + Math.floor(random() * 7) }, () => sentence(language, random))
  if (random() < 0.2) sentences.splice(Math.floor(random() * sentences.length), 0, pick(language.quotations, random))
  const text = sentences.join(language.gap)
  const greeting = random() < 0.3 ? pick(language.greetings, random) : ''
  const heading = random() < 0.15 ? language.heading : ''
  const name = random() < 0.3 ? language.sign(pick(language.names, random)) : ''
  return heading + greeting + text + name
}
