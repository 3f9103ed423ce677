/** Points of the plane; `weight` is how many people stand there. */
export type Points = { x: Float64Array; y: Float64Array; weight: Float64Array }
export type Centres = { x: Float64Array; y: Float64Array }
export type Clustering = { centres: Centres; label: Uint8Array; inertia: number; sizes: Float64Array }

const ROUNDS = 100

/** Labels every point by its nearest centre (the first of equals), and sums up what the next centres need. */
function assign({ x, y, weight }: Points, { x: cx, y: cy }: Centres, label: Uint8Array) {
  const k = cx.length
  const [sumX, sumY, sizes] = [new Float64Array(k), new Float64Array(k), new Float64Array(k)]
  let inertia = 0
  let moved = 0
  for (let i = 0; i < x.length; i++) {
    const px = x[i]!
    const py = y[i]!
    let best = 0
    let nearest = (px - cx[0]!) * (px - cx[0]!) + (py - cy[0]!) * (py - cy[0]!)
    for (let c = 1; c < k; c++) {
      const dx = px - cx[c]!
      const dy = py - cy[c]!
      const distance = dx * dx + dy * dy
      if (distance < nearest) {
        nearest = distance
        best = c
      }
    }
    if (label[i] !== best) {
      label[i] = best
      moved++
    }
    const w = weight[i]!
    sizes[best] = sizes[best]! + w
    sumX[best] = sumX[best]! + w * px
    sumY[best] = sumY[best]! + w * py
    inertia += w * nearest
  }
  return { sumX, sumY, sizes, inertia, moved }
}

/** Lloyd's rounds from the given centres until no point moves, or `rounds` of them. An empty cluster keeps its centre. */
export function refine(points: Points, from: Centres, rounds = ROUNDS): Clustering {
  const centres = { x: from.x.slice(), y: from.y.slice() }
  const label = new Uint8Array(points.x.length).fill(255)
  for (let round = 1; ; round++) {
    const { sumX, sumY, sizes, inertia, moved } = assign(points, centres, label)
    if (moved === 0 || round === rounds) return { centres, label, inertia, sizes }
    for (let c = 0; c < sizes.length; c++) {
      if (sizes[c] === 0) continue
      centres.x[c] = sumX[c]! / sizes[c]!
      centres.y[c] = sumY[c]! / sizes[c]!
    }
  }
}

/** First centres far from each other (k-means++, Arthur & Vassilvitskii 2007). */
export function spread({ x, y, weight }: Points, k: number, random: () => number): Centres {
  const centres = { x: new Float64Array(k), y: new Float64Array(k) }
  const far = weight.slice()
  for (let c = 0; c < k; c++) {
    let total = 0
    for (let i = 0; i < far.length; i++) total += far[i]!
    let left = random() * total
    let chosen = 0
    for (let i = 0; i < far.length; i++) {
      if (far[i] === 0) continue
      chosen = i
      if ((left -= far[i]!) < 0) break
    }
    centres.x[c] = x[chosen]!
    centres.y[c] = y[chosen]!
    for (let i = 0; i < far.length; i++) {
      const [dx, dy] = [x[i]! - x[chosen]!, y[i]! - y[chosen]!]
      const distance = weight[i]! * (dx * dx + dy * dy)
      if (c === 0 || distance < far[i]!) far[i] = distance
    }
  }
  return centres
}
