import { type CommonWords, Features } from './features.ts'
import { coverage, enoughFor } from './likeness.ts'
import type { TextStore } from './text-store.ts'
import { type Profile, Vocabulary } from './vocabulary.ts'

/** Two texts are one where at least this much of each is in the other. */
const SAME = 0.75
/** Where so many sentences are in both word for word, less is enough: of each, or of the one that says more. */
const [MANY, LESS, PART] = [3, 0.6, 0.4]
/** One sentence in common is a quotation, however long, where both say more. */
const [NO_QUOTATION, NOTHING_MORE] = [2, 0.92]
/** Below this the other text is no company at all. */
const RELATED = 0.4
/** From so many texts on a group knows its own words: they cover the text, and no sentence is left out. */
const KNOWN = 4
const [OF_PROFILE, ALL, EACH] = [0.6, 0.85, 0.4]
/** A text that holds a whole other one, word for word, and says more. */
const [VERBATIM, WHOLE, HOLDS_FROM] = [0.8, 0.85, 40]

export type Verdict = { same: boolean; holds: boolean; related: boolean; score: number }
const NONE: Verdict = { same: false, holds: false, related: false, score: 0 }

/** Compares one text at a time, given to `read`, with stored ones. */
export class Judge {
  readonly self = new Features()
  readonly #other = new Features()
  readonly #mine = new Vocabulary()
  readonly #theirs = new Vocabulary()
  readonly #store: TextStore
  readonly #common: CommonWords

  constructor(store: TextStore, common: CommonWords) {
    this.#store = store
    this.#common = common
  }

  read(text: number) {
    this.featuresOf(text, this.self)
    this.#mine.of(this.self)
  }

  featuresOf(text: number, into: Features = this.#other): Features {
    const store = this.#store
    return into.take(store.pageOf(text), store.fromOf(text), store.toOf(text), this.#common)
  }

  /** Is the text that was read another wording of `leader`, or of the texts of its group? Does it hold it whole? */
  compare(leader: number, profile?: Profile): Verdict {
    const other = profile?.leader ?? this.featuresOf(leader)
    const enough = enoughFor(Math.min(this.self.units, other.units))
    const theirs = coverage(other, this.#mine, enough)
    // What little I say may be all in a longer text: to be looked at again when it is known what others sent.
    if (theirs.share < RELATED && this.self.units * 1.5 > other.units) return NONE
    const mine = coverage(this.self, this.#theirs.of(other), enough)
    const [score, most] = [Math.min(mine.share, theirs.share), Math.max(mine.share, theirs.share)]
    const sentences = Math.min(mine.sentences, theirs.sentences)
    const many = Math.min(mine.literal, theirs.literal) >= MANY
    const alike = score >= SAME || (many && (score >= LESS || (most >= SAME && score >= PART)))
    const same = (alike && (sentences >= NO_QUOTATION || score >= NOTHING_MORE)) || (score >= RELATED && this.#isKnown(profile))
    const holds = !same && other.units >= HOLDS_FROM && theirs.share >= WHOLE && coverage(other, this.#mine, VERBATIM).share >= WHOLE
    return { same, holds, related: score >= RELATED || most >= WHOLE, score }
  }

  #isKnown(profile: Profile | undefined): boolean {
    if (!profile || profile.texts < KNOWN) return false
    const { share, sentences, least } = coverage(this.self, profile, OF_PROFILE)
    return share >= ALL && least >= EACH && sentences >= NO_QUOTATION
  }
}
