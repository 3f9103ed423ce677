import { z } from 'zod'

const words = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((text) => text || undefined)
const Words = words(20_000)
const Item = z.union([
  z.strictObject({ kind: z.literal('text'), zh: Words, en: Words }),
  z.strictObject({ kind: z.literal('block'), id: z.string().max(120) }),
])
export type WantedItem = z.output<typeof Item>
export const FreezeInput = z.strictObject({
  matterId: z.uuid(),
  titleZh: z.string().trim().min(1).max(200),
  titleEn: words(300),
  /** In the order of the report. */
  items: z.array(Item).min(1, { error: 'dashboard.problem.empty' }).max(400),
})

/** Refuses words that are too long beside the very field: the items of a report no longer know where they were typed. */
export function checkWords(values: Readonly<Record<string, string | string[]>>) {
  const typed = Object.entries(values).filter(([name]) => /^((intro|closing)(Zh|En)$|(zh|en):)/.test(name))
  z.record(z.string(), Words).parse(Object.fromEntries(typed))
}

/** A form's fields as the items of a report: chosen blocks by their order, each with the words that stand before it. */
export function itemsOf(values: Readonly<Record<string, string | string[]>>): unknown[] {
  const of = (name: string) => (typeof values[name] === 'string' ? (values[name] as string) : '')
  const text = (zh: string, en: string) => (zh.trim() || en.trim() ? [{ kind: 'text', zh, en }] : [])
  const chosen = Object.keys(values)
    .filter((name) => name.startsWith('block:'))
    .map((name) => name.slice('block:'.length))
    .map((id, at) => ({ id, order: Number(of(`order:${id}`)) || at + 1 }))
    .sort((a, b) => a.order - b.order)
  return [
    ...text(of('introZh'), of('introEn')),
    ...chosen.flatMap(({ id }) => [...text(of(`zh:${id}`), of(`en:${id}`)), { kind: 'block', id }]),
    ...text(of('closingZh'), of('closingEn')),
  ]
}
