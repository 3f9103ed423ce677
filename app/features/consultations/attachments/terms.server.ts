import { collectTerms } from '../comments/domain/search-terms.ts'
import { foldLines } from './domain/plain-text.ts'

/** Different words of one attachment that can be found by. */
const TERMS = 20_000
export const attachedTerms = (text: string) => collectTerms([foldLines(text)], TERMS)
