type Numbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>

/** The same numbers with room for `length` of them; twice the size where it has to grow. */
export function roomFor<T extends Numbers>(numbers: T, length: number): T {
  if (length <= numbers.length) return numbers
  const larger = new (numbers.constructor as new (length: number) => T)(Math.max(length, numbers.length * 2))
  larger.set(numbers)
  return larger
}
