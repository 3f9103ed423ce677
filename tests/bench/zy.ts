import { startInstallation } from '../support/load/installation.ts'
import { prepareLawPage } from './law-page.ts'
import { fire, sideOf } from './load.ts'

const i = await startInstallation({ NODE_OPTIONS: '--cpu-prof --cpu-prof-dir=/tmp/lead/prof' })
const { url, cookies } = await prepareLawPage(i, 1)
const go = (seconds: number) =>
  fire({ url, connections: 32, seconds, expect: 200, headers: { cookie: cookies[0]!, 'accept-encoding': 'gzip, br' } })
await go(3)
console.log(sideOf(await go(12)))
await i.stop()
