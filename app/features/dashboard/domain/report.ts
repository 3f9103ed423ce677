import type { Block } from '#app/features/matters/domain/block.ts'

export type ReportItem = { kind: 'text'; zh?: string | undefined; en?: string | undefined } | { kind: 'block'; zh: Block; en: Block }

/** The name of a block's file, and its place on the page. */
export const fileNameOf = (id: string) => id.replace(/[^\w.-]/g, '-')
