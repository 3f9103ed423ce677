import { RANK, readEnum, type StructureMarker } from '../markers/index.ts'
import { type DraftNode, newNode, type SourceBlock } from '../types.ts'
import { Enumeration } from './enumeration.ts'
import { openBaseUnit, openContainer } from './headings.ts'
import { type Profile, structureOf } from './profile.ts'

type Open = { node: DraftNode; rank: number; level: number }

/** Blocks after the front matter to a forest of nodes; every block ends up in exactly one node. */
export function buildForest(blocks: readonly SourceBlock[], profile: Profile): DraftNode[] {
  const builder = new Builder(profile)
  for (let at = 0; at < blocks.length; at++) at += builder.take(blocks[at]!, blocks.slice(at + 1, at + 3))
  return builder.roots
}

class Builder {
  readonly roots: DraftNode[] = []
  private readonly profile: Profile
  private open: Open[] = []
  private list: Enumeration
  private lastBase: number | null = null

  constructor(profile: Profile) {
    this.profile = profile
    this.list = new Enumeration(this.roots, null, profile.language)
  }

  /** Returns how many of the following blocks it has used up as a heading. */
  take(block: SourceBlock, after: readonly SourceBlock[]): number {
    const marker = structureOf(block, this.profile, this.lastBase)
    if (marker) return this.openStructure(marker, block, after)
    if (block.type === 'heading' && readEnum(block.text) === null) this.openUnnumbered(block)
    else this.addContent(block)
    return 0
  }

  private push(node: DraftNode, rank: number, level: number) {
    const siblings = this.open.at(-1)?.node.children ?? this.roots
    siblings.push(node)
    this.open.push({ node, rank, level })
    this.list = new Enumeration(node.children, node, this.profile.language)
  }

  private openStructure(marker: StructureMarker, block: SourceBlock, after: readonly SourceBlock[]): number {
    const base = marker.rank >= RANK.base
    // An unnumbered heading encloses numbered ones that stand below it in the file's own outline.
    const encloses = (open: Open) => open.rank < marker.rank && (open.node.label !== '' || block.level === 0 || open.level < block.level)
    while (this.open.length > 0 && !encloses(this.open.at(-1)!)) this.open.pop()
    const { language } = this.profile
    const opening = base ? openBaseUnit(marker, block, after, language) : openContainer(marker, after, language)
    const { kind, number, suffix, label } = marker
    this.push(newNode(kind, { number, suffix, label, heading: opening.heading, line: block.line }), marker.rank, block.level)
    if (base) this.lastBase = number
    else if (marker.kind === 'annex') this.lastBase = null
    if (opening.text !== '') this.addContent({ ...block, type: 'text', text: opening.text })
    return opening.consumed
  }

  /** A heading without a number: a chapter at the top, a section below one, a paragraph of its own inside an article. */
  private openUnnumbered(block: SourceBlock) {
    const inside = (open: Open) => (open.level > 0 ? open.level < block.level : open.rank < RANK.base)
    while (this.open.length > 0 && !inside(this.open.at(-1)!)) this.open.pop()
    const outer = this.open.at(-1)
    const rank =
      outer === undefined || outer.rank < RANK.chapter ? RANK.chapter : outer.rank < RANK.section ? RANK.section : outer.rank + 0.1
    const kind = rank === RANK.chapter ? 'chapter' : rank === RANK.section ? 'section' : rank > RANK.base ? 'paragraph' : 'section'
    this.push(newNode(kind, { heading: block.text, line: block.line }), rank, block.level)
  }

  private addContent(block: SourceBlock) {
    if (block.type === 'quoted') this.list.extend(block.text, '\n', block.line)
    else if (block.type === 'table') this.list.extend(block.text, '\n\n', block.line)
    else if (block.type === 'bullet' && readEnum(block.text) === null) this.list.addBullet(block.text, block.line)
    else this.list.add(block.text, block.line)
  }
}
