import { findOpenConsultation, signIn, startInstallation } from '../support/load/installation.ts'
import { storeComments } from '../support/load/many-comments.ts'
import { peakBytes } from '../support/load/process-usage.ts'
import { fire, percentile, round } from './load.ts'

const COMMENTS = 5000
const SECONDS = 5

/** A draft with 5,000 comments as a signed-in reader gets it, one request after another and four at a time. */
export async function benchCrowded() {
  const { server, sql, stop } = await startInstallation()
  try {
    const { id, clauseKey } = await findOpenConsultation(sql)
    await storeComments(sql, id, COMMENTS)
    const headers = { cookie: await signIn(server.url, 'citizen1@minyi.test'), 'accept-encoding': 'gzip' }
    const pages = {
      law: `/consultations/${id}`,
      clause: `/consultations/${id}?clause=${clauseKey}`,
      comments: `/consultations/${id}/comments`,
      search: `/consultations/${id}/comments?q=${encodeURIComponent('清运')}`,
      results: `/consultations/${id}/results`,
    }
    const measured: Record<string, object> = {}
    for (const [name, path] of Object.entries(pages)) {
      const read = (connections: number) => fire({ url: server.url + path, connections, seconds: SECONDS, expect: 200, headers })
      await read(1)
      const [alone, four] = [await read(1), await read(4)]
      const times = ({ count, failures, times: all }: typeof alone) => ({
        count,
        failures,
        p50ms: round(percentile(all, 0.5), 1),
        p99ms: round(percentile(all, 0.99), 1),
      })
      measured[name] = { alone: times(alone), four: times(four) }
    }
    return { name: 'crowded', unit: 'ms', comments: COMMENTS, pages: measured, serverPeakMB: round(peakBytes(server.child.pid!) / 1e6, 1) }
  } finally {
    await stop()
  }
}
