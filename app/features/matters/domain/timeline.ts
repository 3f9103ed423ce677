/** One step of a matter. Without a date it is still to come and no date is promised. */
export type Gate = {
  id: string
  /** Message key of the legal step; `params` fill it. */
  step: string
  params: Record<string, string | number>
  at: Date | null
  /** What an office wrote about it (a reason, a decision), in the language it was given. */
  note?: { text: string; lang: string } | undefined
  href?: string | undefined
  state?: 'done' | 'now' | 'to-come'
}
export type PlacedGate = Gate & { state: 'done' | 'now' | 'to-come' }

/** In time; undated steps last, in the order given. Past steps are done; a step may say itself that it is going on now. */
export function placeGates(gates: readonly Gate[], now: Date): PlacedGate[] {
  const order = (gate: Gate) => gate.at?.getTime() ?? Number.POSITIVE_INFINITY
  return gates
    .map((gate, index) => ({ gate, index }))
    .sort((a, b) => (order(a.gate) === order(b.gate) ? a.index - b.index : order(a.gate) - order(b.gate)))
    .map(({ gate }) => ({ ...gate, state: gate.state ?? (gate.at !== null && gate.at <= now ? 'done' : 'to-come') }))
}
