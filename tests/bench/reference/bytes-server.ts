// The bare endpoint: node:http answering every request with the bytes and headers that it was sent once.
import { createServer } from 'node:http'

type Page = { headers: Record<string, string>; body: string }
let page: { headers: Record<string, string>; body: Buffer } = { headers: {}, body: Buffer.alloc(0) }
process.on('message', ({ headers, body }: Page) => {
  page = { headers, body: Buffer.from(body, 'base64') }
  process.send!('ready')
})
const server = createServer((_req, res) => {
  res.writeHead(200, page.headers)
  res.end(page.body)
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as { port: number }).port))
process.on('SIGTERM', () => process.exit(0))
