const WHOLE = /^(?:0|[1-9]\d{0,14})$/

/** Whole numbers first, by value; everything else by code units. So 2 comes before 10, and no locale has a say. */
export function compareIds(a: string, b: string): number {
  const [left, right] = [WHOLE.test(a), WHOLE.test(b)]
  if (left && right) return Number(a) - Number(b)
  if (left !== right) return left ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}

/** The places of `ids` in their canonical order. Throws a RangeError where an id is there twice. */
export function canonicalOrder(ids: readonly string[]): Int32Array {
  const keys = Float64Array.from(ids, (id) => (WHOLE.test(id) ? Number(id) : Number.POSITIVE_INFINITY))
  const order = Int32Array.from(ids.keys()).sort((a, b) => {
    const [left, right] = [keys[a]!, keys[b]!]
    if (left !== right) return left < right ? -1 : 1
    return left < Number.POSITIVE_INFINITY || ids[a] === ids[b] ? 0 : ids[a]! < ids[b]! ? -1 : 1
  })
  for (let at = 1; at < order.length; at++)
    if (ids[order[at]!] === ids[order[at - 1]!]) throw new RangeError(`The id ${ids[order[at]!]} is there twice.`)
  return order
}

/** For each place in the list, its place in `order`. */
export function ranksOf(order: Int32Array): Int32Array {
  const ranks = new Int32Array(order.length)
  for (let at = 0; at < order.length; at++) ranks[order[at]!] = at
  return ranks
}
