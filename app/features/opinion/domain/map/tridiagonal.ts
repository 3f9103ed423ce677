/**
 * Eigenvalues (descending) and unit eigenvectors of a symmetric tridiagonal matrix by implicit QL (Wilkinson & Reinsch 1971, tql2).
 * `diagonal` has n numbers, `beside` at least n − 1. Only +, −, ×, ÷ and √, so the bits are the same on every machine.
 */
export function tridiagonalEigen(diagonal: readonly number[], beside: readonly number[]) {
  const n = diagonal.length
  const d = Float64Array.from(diagonal)
  const e = new Float64Array(n)
  for (let i = 0; i + 1 < n; i++) e[i] = beside[i]!
  const vectors = Array.from({ length: n }, (_, row) => Float64Array.from({ length: n }, (_, column) => (row === column ? 1 : 0)))
  for (let l = 0; l < n; l++) {
    for (let round = 0; round < 60; round++) {
      let m = l
      while (m + 1 < n && Math.abs(e[m]!) > Number.EPSILON * (Math.abs(d[m]!) + Math.abs(d[m + 1]!))) m++
      if (m === l) break
      chase(d, e, vectors, l, m)
    }
  }
  const order = [...d.keys()].sort((a, b) => d[b]! - d[a]! || a - b)
  return { values: order.map((i) => d[i]!), vectors: order.map((i) => vectors[i]!) }
}

const length2 = (a: number, b: number) => {
  const [large, small] = Math.abs(a) > Math.abs(b) ? [Math.abs(a), Math.abs(b)] : [Math.abs(b), Math.abs(a)]
  return large === 0 ? 0 : large * Math.sqrt(1 + (small / large) * (small / large))
}

/** One implicit shifted QL step on the block l to m; row i of `vectors` is the vector of value i. */
function chase(d: Float64Array, e: Float64Array, vectors: Float64Array[], l: number, m: number) {
  let g = (d[l + 1]! - d[l]!) / (2 * e[l]!)
  let r = length2(g, 1)
  g = d[m]! - d[l]! + e[l]! / (g + (g < 0 ? -r : r))
  let [sine, cosine, p] = [1, 1, 0]
  for (let i = m - 1; i >= l; i--) {
    const f = sine * e[i]!
    const b = cosine * e[i]!
    r = length2(f, g)
    e[i + 1] = r
    if (r === 0) {
      d[i + 1]! -= p
      e[m] = 0
      return
    }
    sine = f / r
    cosine = g / r
    g = d[i + 1]! - p
    r = (d[i]! - g) * sine + 2 * cosine * b
    p = sine * r
    d[i + 1] = g + p
    g = cosine * r - b
    const [lower, upper] = [vectors[i]!, vectors[i + 1]!]
    for (let k = 0; k < lower.length; k++) {
      const z = upper[k]!
      upper[k] = sine * lower[k]! + cosine * z
      lower[k] = cosine * lower[k]! - sine * z
    }
  }
  d[l]! -= p
  e[l] = g
  e[m] = 0
}
