import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { listLags } from './events/listeners.server.ts'
import { pageCache } from './page-cache/serve.server.ts'

const registry = new Registry()
collectDefaultMetrics({ register: registry })
const seconds = new Histogram({
  name: 'minyi_http_request_seconds',
  help: 'Time to answer',
  labelNames: ['how', 'method', 'status'],
  registers: [registry],
  buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
})
export const jobsDone = new Counter({
  name: 'minyi_jobs_total',
  help: 'Jobs by outcome',
  labelNames: ['queue', 'outcome'],
  registers: [registry],
})
export const socketsOpen = new Gauge({ name: 'minyi_sockets', help: 'Open live connections', registers: [registry] })
export const newsSent = new Counter({ name: 'minyi_news_total', help: 'Room news sent after coalescing', registers: [registry] })
export const framesSent = new Counter({ name: 'minyi_frames_total', help: 'Frames of discussion rooms sent', registers: [registry] })
new Gauge({
  name: 'minyi_event_lag',
  help: 'Events a listener has still to handle',
  labelNames: ['listener'],
  registers: [registry],
  async collect() {
    for (const lag of await listLags().catch(() => [])) this.set({ listener: lag.listener }, lag.behind)
  },
})
new Gauge({
  name: 'minyi_page_cache_pages',
  help: 'Cached visitor pages',
  registers: [registry],
  collect() {
    this.set(pageCache.size)
  },
})

let cachedHits = 0
const cachedCounter = new Counter({
  name: 'minyi_page_cache_hits_total',
  help: 'Pages answered from the cache',
  registers: [registry],
  collect() {
    this.inc(pageCache.hits - cachedHits)
    cachedHits = pageCache.hits
  },
})
void cachedCounter

export function observeRequest(how: 'cached' | 'rendered', method: string, status: number, milliseconds: number) {
  // A cached answer is counted by the cache itself: a histogram here would cost more than the answer.
  if (how === 'rendered') seconds.observe({ how, method, status: String(status) }, milliseconds / 1000)
}

export const metricsText = async () => ({ contentType: registry.contentType, body: await registry.metrics() })
