import { once } from 'node:events'
import { startInstallation } from '../support/load/installation.ts'
import { COMMENTS, fetchRaw, prepareLawPage } from './law-page.ts'
import { fire, takeTurns } from './load.ts'
import { startReference } from './reference/child.ts'

const CONNECTIONS = 32
const SECONDS = 5
const ROUNDS = 4

/** A visitor's law page with 150 comments against node:http sending the same compressed bytes. */
export async function benchReads() {
  const installation = await startInstallation()
  const reference = await startReference('bytes-server.ts')
  try {
    const { url } = await prepareLawPage(installation, 1)
    const headers = { 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'zh-CN' }
    await fetchRaw(url, headers) // renders and stores it
    const page = await fetchRaw(url, headers)
    const { date: _date, connection: _connection, 'keep-alive': _keepAlive, ...kept } = page.headers
    reference.child.send({ headers: kept, body: page.bytes.toString('base64') })
    await once(reference.child, 'message')
    const read = (target: string) => fire({ url: target, connections: CONNECTIONS, seconds: SECONDS, expect: 200, headers })
    const compared = await takeTurns(
      () => read(url),
      () => read(reference.url),
      ROUNDS,
    )
    return {
      name: 'reads',
      connections: CONNECTIONS,
      comments: COMMENTS,
      encoding: kept['content-encoding'],
      bytes: page.bytes.length,
      ...compared,
    }
  } finally {
    await reference.stop()
    await installation.stop()
  }
}
