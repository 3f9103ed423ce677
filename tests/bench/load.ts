import autocannon from 'autocannon'

export type Load = { count: number; seconds: number; failures: number; times: number[] }
type Options = Omit<autocannon.Options, 'duration' | 'amount' | 'overallRate' | 'connectionRate'> & {
  connections: number
  seconds: number
  expect: number
  /** Requests a second over all connections, evenly; without it each connection sends as soon as it is answered. */
  rate?: number
}

/** A bounded load on a server of this machine. `times` are milliseconds from request to answer; another status is a failure. */
export async function fire({ seconds, expect, rate, setupClient, ...options }: Options): Promise<Load> {
  const pace = rate ? paced(options.connections, rate) : undefined
  const times: number[] = []
  let failures = 0
  const began = performance.now()
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const setup = (client: autocannon.Client) => {
      setupClient?.(client)
      pace?.(client)
    }
    const run = autocannon({ pipelining: 1, timeout: 30, ...options, setupClient: setup, duration: seconds }, (error, done) =>
      error ? reject(error) : resolve(done),
    )
    run.on('response', (_client, status, _bytes, time) => {
      if (status === expect) times.push(time)
      else failures += 1
    })
  })
  return { count: times.length, seconds: (performance.now() - began) / 1000, failures: failures + result.errors, times }
}

/** autocannon's own rates are sent as one burst at the beginning of each second; here every connection has its moments. */
function paced(connections: number, rate: number) {
  const gap = (1000 * connections) / rate
  let met = 0
  return (client: autocannon.Client) => {
    const paceable = client as unknown as { _doRequest(): void }
    const send = paceable._doRequest.bind(client)
    let due = performance.now() + (gap * met++) / connections
    paceable._doRequest = () => {
      setTimeout(send, Math.max(0, due - performance.now()))
      due += gap
    }
  }
}

export const add = (loads: readonly Load[]): Load => ({
  count: loads.reduce((n, load) => n + load.count, 0),
  seconds: loads.reduce((n, load) => n + load.seconds, 0),
  failures: loads.reduce((n, load) => n + load.failures, 0),
  times: loads.flatMap((load) => load.times),
})

/** The value below which the share `p` lies (nearest rank). */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN
}

export const round = (value: number, digits = 2) => Number(value.toFixed(digits))

/** One side of a comparison as it is printed: rates per second, times in milliseconds. */
export const sideOf = (load: Load) => ({
  perSecond: round(load.count / load.seconds, 1),
  count: load.count,
  seconds: round(load.seconds, 1),
  failures: load.failures,
  p50ms: round(percentile(load.times, 0.5)),
  p99ms: round(percentile(load.times, 0.99)),
})

/** Ours and the reference by turns, so that a noisy neighbour meets both; the first turn of each warms up and does not count. */
export async function takeTurns(ours: () => Promise<Load>, reference: () => Promise<Load>, rounds: number) {
  await ours()
  await reference()
  const mine: Load[] = []
  const theirs: Load[] = []
  for (let turn = 0; turn < rounds; turn++) {
    mine.push(await ours())
    theirs.push(await reference())
  }
  const [a, b] = [sideOf(add(mine)), sideOf(add(theirs))]
  return { ours: a, reference: b, ratio: round(a.perSecond / b.perSecond, 3), turns: rounds }
}
