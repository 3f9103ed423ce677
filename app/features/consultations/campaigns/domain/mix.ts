/** Spreads 32 bits (the finaliser of MurmurHash3, Austin Appleby, public domain). Signed result. */
export function mix(value: number): number {
  let h = value ^ (value >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** Two numbers in order to one of 32 bits, unsigned. */
export const mixTwo = (a: number, b: number) => mix(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15 + (a << 6))) >>> 0
