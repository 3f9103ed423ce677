import { blocksOfText, detectLanguage, markQuoted } from './reading/lines.ts'
import { blocksOfMarkdown } from './reading/markdown.ts'
import { buildForest } from './tree/build.ts'
import { finishDraft } from './tree/finish.ts'
import { splitFrontMatter } from './tree/front-matter.ts'
import { profileOf } from './tree/profile.ts'
import type { ParsedDraft, SourceBlock } from './types.ts'

/** Any format, once it is blocks, to the clause tree. */
export function parseBlocks(source: readonly SourceBlock[]): ParsedDraft {
  const blocks = markQuoted(source)
  const language = detectLanguage(blocks.map((block) => block.text).join('\n'))
  const profile = profileOf(blocks, language)
  const { body, ...front } = splitFrontMatter(blocks, profile)
  return finishDraft({ ...front, language }, buildForest(body, profile))
}

export const parseMarkdown = (source: string): ParsedDraft => parseBlocks(blocksOfMarkdown(source))
export const parseText = (source: string): ParsedDraft => parseBlocks(blocksOfText(source))
