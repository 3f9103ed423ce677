export { alignClauses } from './align.ts'
export { type Lineage, lineageOf } from './lineage.ts'
export { fold } from './outline.ts'
export * from './types.ts'
