import { readEnEnum, readEnStructure } from './en.ts'
import type { EnumMarker, Marker, StructureMarker } from './marker.ts'
import { readZhEnum, readZhStructure } from './zh.ts'

export * from './marker.ts'

export const readStructure = (text: string): StructureMarker | null => readZhStructure(text) ?? readEnStructure(text)
export const readEnum = (text: string): EnumMarker | null => readZhEnum(text) ?? readEnEnum(text)
export const readMarker = (text: string): Marker | null => readStructure(text) ?? readEnum(text)
