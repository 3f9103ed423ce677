import type { Points } from './k-means.ts'

/** Up to here every person is a point; above, people who stand close are taken together. */
export const MOST_POINTS = 4_096
const SIDE = 64

/** Index of each point's cell on a SIDE × SIDE grid over all of them. */
function cellsOf({ x, y }: Points): Int32Array {
  const scale = (values: Float64Array) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (let i = 0; i < values.length; i++) {
      if (values[i]! < low) low = values[i]!
      if (values[i]! > high) high = values[i]!
    }
    return { low, step: high > low ? SIDE / (high - low) : 0 }
  }
  const [across, up] = [scale(x), scale(y)]
  const cells = new Int32Array(x.length)
  for (let i = 0; i < x.length; i++) {
    const column = Math.min(SIDE - 1, Math.floor((x[i]! - across.low) * across.step))
    cells[i] = column * SIDE + Math.min(SIDE - 1, Math.floor((y[i]! - up.low) * up.step))
  }
  return cells
}

/**
 * Few weighted points in place of many: the mean of those in one cell of a 64 × 64 grid and with one `label` (below `labels`).
 * Up to 4,096 points come back as they are.
 */
export function gather(points: Points, label?: Uint8Array, labels = 1): { points: Points; label: Uint8Array } {
  const count = points.x.length
  if (count <= MOST_POINTS) return { points, label: label ?? new Uint8Array(count) }
  const cells = cellsOf(points)
  const slots = SIDE * SIDE * labels
  const [x, y, weight] = [new Float64Array(slots), new Float64Array(slots), new Float64Array(slots)]
  for (let i = 0; i < count; i++) {
    const slot = cells[i]! * labels + (label ? label[i]! : 0)
    const w = points.weight[i]!
    x[slot]! += w * points.x[i]!
    y[slot]! += w * points.y[i]!
    weight[slot]! += w
  }
  const used: number[] = []
  for (let slot = 0; slot < slots; slot++) if (weight[slot]! > 0) used.push(slot)
  return {
    points: {
      x: Float64Array.from(used, (slot) => x[slot]! / weight[slot]!),
      y: Float64Array.from(used, (slot) => y[slot]! / weight[slot]!),
      weight: Float64Array.from(used, (slot) => weight[slot]!),
    },
    label: Uint8Array.from(used, (slot) => slot % labels),
  }
}
