import { readEnum, readStructure, type StructureMarker } from '../markers/index.ts'
import type { DraftLanguage, SourceBlock } from '../types.ts'

/** What the text numbers through from end to end: articles, else sections, else 一、 or 1. */
export type Base = 'article' | 'section' | 'zh-comma' | 'num-dot' | null
export type Profile = { language: DraftLanguage; base: Base; hasStructure: boolean }

/** Only a run counts as the base: a stray "1." in a text without articles is a list. */
export function profileOf(blocks: readonly SourceBlock[], language: DraftLanguage): Profile {
  const kinds = new Set<string>()
  const styles = new Set<string>()
  for (const block of blocks) {
    if (block.type === 'table' || block.type === 'quoted') continue
    const structure = readStructure(block.text)
    if (structure) {
      if (!structure.weak || structure.number === 1) kinds.add(structure.kind)
      continue
    }
    for (const reading of readEnum(block.text)?.readings ?? []) if (reading.number === 1) styles.add(reading.style)
  }
  const base = kinds.has('article')
    ? 'article'
    : language === 'en' && kinds.has('section')
      ? 'section'
      : styles.has('zh-comma')
        ? 'zh-comma'
        : styles.has('num-dot')
          ? 'num-dot'
          : null
  return { language, base, hasStructure: base !== null || kinds.size > 0 }
}

/** Reads a block as a piece of structure, with 一、 and 1. raised to base units where the profile says so. */
export function structureOf(block: SourceBlock, profile: Profile, lastBase: number | null): StructureMarker | null {
  if (block.type === 'table' || block.type === 'quoted' || block.type === 'bullet') return null
  const found = readStructure(block.text)
  if (found) {
    if (found.kind === 'section' && profile.base === 'section') return { ...found, rank: 4 }
    // 第八条规定… without a space is an article only where the eighth is due.
    if (found.weak && found.kind === 'article' && found.number !== (lastBase ?? 0) + 1 && found.suffix === '') return null
    return found
  }
  if (profile.base !== 'zh-comma' && profile.base !== 'num-dot') return null
  const listed = readEnum(block.text)
  const reading = listed?.readings.find(({ style }) => style === profile.base)
  if (!listed || !reading) return null
  const kind = profile.language === 'zh' ? 'article' : 'section'
  return { type: 'structure', kind, rank: 4, number: reading.number, suffix: '', label: listed.label, rest: listed.rest, weak: false }
}
