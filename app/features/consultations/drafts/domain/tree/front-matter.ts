import { endsLikeSentence, readMarker } from '../markers/index.ts'
import type { DraftWarning, SourceBlock } from '../types.ts'
import { type Profile, structureOf } from './profile.ts'

export type FrontMatter = { title: string; notes: string[]; warnings: DraftWarning[]; body: SourceBlock[] }

const TOC_TITLE = /^(目\s*[录次]|(table of )?contents)$/i
const PREAMBLE_TITLE = /^(序\s*言|前\s*言|引\s*言|序|preamble|recitals?|preface|foreword)$/i
/** Adoption, dates, document numbers, the state of the draft: expected before the first clause. */
const NOTE =
  /(\d{4}|[〇○零一二三四五六七八九]{4})\s*年.*(通过|公布|发布|施行|修正|修订|批准|会议|印发|令|决定)|第\s*[\d一二三四五六七八九十百]+\s*号|^[（(【［[].*[）)】］\]]$|^\d{4}年\d{1,2}月\d{1,2}日|征求意见稿|送审稿|^(adopted|enacted|approved|passed|published|dated?|in force|entry into force|version|draft|no\.|as amended)\b|\b\d{1,2}(st|nd|rd|th)? (january|february|march|april|may|june|july|august|september|october|november|december) \d{4}/i

/** Where the table of contents at `start` ends: its first entry, met again, is the real beginning. */
function endOfContents(blocks: readonly SourceBlock[], start: number): number {
  const bare = (text: string) =>
    text
      .slice(0, 200)
      .replace(/[\s.…·]+\d*$/, '')
      .replace(/\s/g, '')
  const first = blocks[start + 1]
  if (!first) return start + 1
  const label = readMarker(first.text)?.label ?? first.text
  const again = blocks.findIndex(
    (block, at) => at > start + 1 && (readMarker(block.text)?.label === label || bare(block.text) === bare(first.text)),
  )
  if (again > 0) {
    const prose = blocks.findIndex((block, at) => at > start && at < again && /[。.]$/.test(block.text) && readMarker(block.text) === null)
    return prose > 0 ? prose : again
  }
  let end = start + 1
  while (end < blocks.length && blocks[end]!.type !== 'heading' && /[.…·]{2,}\s*\d+$/.test(blocks[end]!.text.slice(-200))) end++
  return end
}

/** Takes the title and everything before the first clause off the top. */
export function splitFrontMatter(blocks: readonly SourceBlock[], profile: Profile): FrontMatter {
  let title = ''
  const notes: string[] = []
  const unexpected: SourceBlock[] = []
  const hasHeadings = blocks.some((block) => block.type === 'heading' && block.level > 0)
  let preamble = false
  let at = 0
  for (; at < blocks.length; at++) {
    const block = blocks[at]!
    if (TOC_TITLE.test(block.text)) {
      const end = endOfContents(blocks, at)
      notes.push(...blocks.slice(at, end).map(({ text }) => text))
      at = end - 1
      continue
    }
    if (structureOf(block, profile, null)) break
    if (block.type === 'heading') preamble = PREAMBLE_TITLE.test(block.text)
    const titleLike = hasHeadings ? block.type === 'heading' && block.level === 1 : at === 0 && isTitle(block)
    if (title === '' && titleLike && !preamble) {
      title = block.text
      continue
    }
    if (!profile.hasStructure && !preamble && opensBody(block, hasHeadings)) break
    notes.push(block.text)
    if (!NOTE.test(block.text) || block.text.length > 200) unexpected.push(block)
  }
  if (title === '' && blocks[0] && at > 0 && notes[0] === blocks[0].text && isTitle(blocks[0]) && !NOTE.test(notes[0])) {
    title = notes.shift()!
    if (unexpected[0] === blocks[0]) unexpected.shift()
  }
  const warnings: DraftWarning[] = []
  const first = unexpected[0]
  if (first && at < blocks.length) {
    const params = { count: unexpected.length, text: [...first.text].slice(0, 40).join('') }
    warnings.push({ key: 'text-before-first-clause', params, line: first.line })
  }
  return { title, notes, warnings, body: blocks.slice(at) }
}

const isTitle = (block: SourceBlock) =>
  block.type === 'text' && block.text.length <= 120 && !endsLikeSentence(block.text) && readMarker(block.text) === null

/** In a text without numbered structure the body opens at the first heading, or the first paragraph that is no note. */
function opensBody(block: SourceBlock, hasHeadings: boolean): boolean {
  if (block.type === 'heading') return true
  return !hasHeadings && !(NOTE.test(block.text) && block.text.length <= 200)
}
