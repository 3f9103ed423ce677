import { endsLikeSentence, readEnum, readMarker, type StructureMarker } from '../markers/index.ts'
import type { DraftLanguage, SourceBlock } from '../types.ts'

const BRACKETED = /^([【［[（(][^】］\])）]{1,40}[】］\])）])\s*([\s\S]*)$/
const REPEALED = /删除|删去|废止|略|repealed|deleted|omitted|reserved/i
const LIMIT = { zh: 30, en: 120 }

function isHeadingText(text: string, language: DraftLanguage): boolean {
  return (
    text.length <= LIMIT[language] && !endsLikeSentence(text) && !(language === 'zh' && /[，。；]/.test(text)) && !/^\p{Ll}/u.test(text)
  )
}

const isPlain = (block: SourceBlock | undefined) =>
  block !== undefined && (block.type === 'text' || block.type === 'heading') && readMarker(block.text) === null

export type Opening = { heading: string; text: string; consumed: number }

/** The heading and first words of an article, from its own line (`rest`) and, where that is empty, the line below. */
export function openBaseUnit(
  marker: StructureMarker,
  block: SourceBlock,
  after: readonly (SourceBlock | undefined)[],
  language: DraftLanguage,
): Opening {
  const { rest } = marker
  const [next, following] = after
  if (rest === '') {
    const heads = isPlain(next) && isHeadingText(next!.text, language) && following !== undefined && !opensAnother(following, marker)
    return heads ? { heading: next!.text, text: '', consumed: 1 } : { heading: '', text: '', consumed: 0 }
  }
  if (readEnum(rest)) return { heading: '', text: rest, consumed: 0 }
  const bracketed = BRACKETED.exec(rest)
  if (bracketed && !REPEALED.test(bracketed[1]!)) return { heading: bracketed[1]!, text: bracketed[2]!, consumed: 0 }
  const followed = next !== undefined && !opensAnother(next, marker)
  const heads =
    block.type === 'heading' ? isHeadingText(rest, language) : followed && next.type !== 'table' && isHeadingText(rest, language)
  return heads ? { heading: rest, text: '', consumed: 0 } : { heading: '', text: rest, consumed: 0 }
}

/** The heading of a 编 章 节 or annex. */
export function openContainer(marker: StructureMarker, after: readonly (SourceBlock | undefined)[], language: DraftLanguage): Opening {
  if (marker.rest !== '') return { heading: marker.rest, text: '', consumed: 0 }
  const next = after[0]
  const heads = isPlain(next) && isHeadingText(next!.text, language)
  return heads ? { heading: next!.text, text: '', consumed: 1 } : { heading: '', text: '', consumed: 0 }
}

function opensAnother(block: SourceBlock, marker: StructureMarker): boolean {
  const found = readMarker(block.text)
  if (found?.type === 'structure') return true
  return (
    found?.type === 'enum' && found.label.replace(/[\d一二三四五六七八九十]+/, '') === marker.label.replace(/[\d一二三四五六七八九十]+/, '')
  )
}
