import type { Block } from '#app/features/matters/domain/block.ts'

export type ReportItem = { kind: 'text'; zh?: string | undefined; en?: string | undefined } | { kind: 'block'; zh: Block; en: Block }
