import { commentPath, fillCommentForm } from '../support/load/comment-form.ts'
import { findOpenConsultation, signInCitizens, startInstallation } from '../support/load/installation.ts'
import { fire, sideOf } from './load.ts'

const i = await startInstallation({ NODE_OPTIONS: '--cpu-prof --cpu-prof-dir=/tmp/lead/prof' })
const c = await findOpenConsultation(i.sql)
const cookies = await signInCitizens(i.server.url, 16)
let client = 0,
  posted = 0
const go = (seconds: number) =>
  fire({
    url: i.server.url + commentPath(c),
    connections: 16,
    seconds,
    expect: 303,
    method: 'POST',
    setupClient: (k) => {
      const headers = { cookie: cookies[client++ % 16]!, origin: i.server.url, 'content-type': 'application/x-www-form-urlencoded' }
      const next = () => k.setHeadersAndBody(headers, fillCommentForm(c, posted++).form)
      next()
      k.on('response', next)
    },
  })
await go(3)
console.log(sideOf(await go(8)))
const waits = await i.sql`select wait_event_type, wait_event, count(*) from pg_stat_activity where state='active' group by 1,2`
console.log(waits)
await i.stop()
