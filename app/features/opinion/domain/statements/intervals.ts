import type { Share } from '../analysis.ts'

/** 97.5% point of the normal distribution: two-sided 95%. */
const Z = 1.959963984540054

/** Wilson's score interval (Wilson 1927) of `hits` out of `n`. */
export function shareOf(hits: number, n: number): Share {
  if (n === 0) return { share: 0, low: 0, high: 1, n }
  const share = hits / n
  const middle = share + (Z * Z) / (2 * n)
  const half = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n))
  const whole = 1 + (Z * Z) / n
  const [low, high] = [(middle - half) / whole, (middle + half) / whole]
  return { share, low: hits === 0 ? 0 : Math.max(0, low), high: hits === n ? 1 : Math.min(1, high), n }
}
