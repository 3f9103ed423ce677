import { type EnumMarker, readEnum } from '../markers/index.ts'
import { type ClauseKind, type DraftLanguage, type DraftNode, newNode } from '../types.ts'

type Level = { style: string; node: DraftNode }

/** What stands inside one container: 款 of plain text, and under them 项 and 目 to any depth. */
export class Enumeration {
  private readonly siblings: DraftNode[]
  private readonly container: DraftNode | null
  private readonly language: DraftLanguage
  private chain: Level[] = []
  /** The last 款 without a printed number. */
  private plain: DraftNode | null = null

  constructor(siblings: DraftNode[], container: DraftNode | null, language: DraftLanguage) {
    this.siblings = siblings
    this.container = container
    this.language = language
  }

  add(text: string, line: number | null) {
    const marker = readEnum(text)
    if (marker) this.addEnum(marker, line)
    else this.addPlain(text, line)
  }

  addBullet(text: string, line: number | null) {
    this.attach('bullet', { text, line })
  }

  /** Quoted text and tables belong to whatever was said last. */
  extend(text: string, joint: string, line: number | null) {
    const last = this.chain.at(-1)?.node ?? this.plain
    if (last === null) this.addPlain(text, line)
    else last.text = [last.text, text].filter((part) => part !== '').join(joint)
  }

  private addEnum(marker: EnumMarker, line: number | null, nested = 0) {
    const { style, number } = this.choose(marker.readings)
    // 一、（一）… on one line: the inner list begins at once.
    const inner = marker.rest === '' || nested === 3 ? null : readEnum(marker.rest)
    this.attach(style, { number, suffix: marker.suffix, label: marker.label, text: inner ? '' : marker.rest, line })
    if (inner) this.addEnum(inner, line, nested + 1)
  }

  /** (i) after (h) is a letter, elsewhere a Roman one: the reading that continues an open list wins, then one that starts a list. */
  private choose(readings: EnumMarker['readings']): EnumMarker['readings'][number] {
    const lastOf = (style: string) => this.chain.find((level) => level.style === style)?.node.number
    return (
      readings.find(({ style, number }) => number > 1 && lastOf(style) === number - 1) ??
      readings.find(({ style, number }) => number === 1 && lastOf(style) === undefined) ??
      readings.find(({ style }) => lastOf(style) !== undefined) ??
      readings[0]!
    )
  }

  private attach(style: string, rest: Partial<DraftNode>) {
    const open = this.chain.findIndex((level) => level.style === style)
    if (open >= 0) this.chain.length = open
    const parent = this.chain.at(-1)?.node ?? this.parentOfFirst(style)
    const node = newNode(this.kindBelow(parent, style), rest)
    if (parent) parent.children.push(node)
    else this.siblings.push(node)
    this.chain.push({ style, node })
  }

  /** (1) straight under an English article is a paragraph of it; after "…:" it is an item of that sentence. */
  private parentOfFirst(style: string): DraftNode | null {
    if (this.plain === null) return null
    const numbered = this.language === 'en' && style.startsWith('num-') && this.container !== null
    return numbered && !/[:—–]$/.test(this.plain.text) ? null : this.plain
  }

  private kindBelow(parent: DraftNode | null, style: string): ClauseKind {
    if (parent === null) return this.language === 'en' && style.startsWith('num-') && this.container !== null ? 'paragraph' : 'item'
    return parent.kind === 'paragraph' ? 'item' : 'point'
  }

  private addPlain(text: string, line: number | null) {
    const at = this.language === 'en' ? this.chain.findLastIndex(({ node }) => node.kind === 'paragraph') : -1
    const paragraph = this.chain[at]?.node
    if (paragraph) {
      // English closing words stay with the numbered paragraph above them.
      this.chain.length = at + 1
      if (paragraph.children.length === 0) paragraph.text = [paragraph.text, text].filter((part) => part !== '').join('\n')
      else paragraph.children.push(newNode('paragraph', { text, line }))
      return
    }
    this.chain = []
    this.plain = newNode('paragraph', { text, line, generated: true })
    this.siblings.push(this.plain)
  }
}
