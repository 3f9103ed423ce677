import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Repairs to installed packages that their makers have not released yet; each for one version alone, gone with the next.
 *
 * postgres 3.4.9 (porsager/postgres issues 1154, 1186, 1208), when a connection is lost:
 * - a write that still waits brings down the whole process, or leaves a connection that never sends again;
 * - what goes on in a transaction whose connection was lost runs on the connection's successor, outside any transaction, or
 *   rolls back another one. Mended, it fails with CONNECTION_CLOSED;
 * - the first query on the successor gets the error of which the old connection died;
 * - what is asked of a broken connection before its socket has closed is never answered, nor is what a transaction has
 *   queued; the successor takes it for sent, reads other queries' answers as its own, and they wait for ever, too.
 */
export const MENDS = [
  {
    package: 'postgres',
    version: '3.4.9',
    file: 'src/connection.js',
    changes: [
      [
        `    const x = socket.write(chunk, fn)
    nextWriteTimer !== null && clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    return x
`,
        `    const ready = chunk
    nextWriteTimer !== null && clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    if (socket !== null) return socket.write(ready, fn)
    const lost = Errors.connection('CONNECTION_CLOSED', options, socket)
    query && queryError(query, lost)
    while (sent.length) queryError(sent.shift(), lost)
    return false
`,
      ],
      [
        `    clearImmediate(nextWriteTimer)
    if (socket) {
`,
        `    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    if (socket) {
`,
      ],
      [
        `    incomings = null
    clearImmediate(nextWriteTimer)
`,
        `    incomings = null
    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
`,
      ],
      [
        `    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
`,
        `    ;(query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
`,
      ],
      [
        `    closedTime = performance.now()
    hadError && options.shared.retries++
`,
        `    query = results = errorResponse = null
    closedTime = performance.now()
    hadError && options.shared.retries++
`,
      ],
    ],
  },
  {
    package: 'postgres',
    version: '3.4.9',
    file: 'src/index.js',
    changes: [
      [
        `    c.reserved.release = true

    const sql = Sql(handler)
    sql.release = () => {
      c.reserved = null
`,
        `    c.reserved.release = true
    const own = c.reserved

    const sql = Sql(handler)
    sql.release = () => {
      if (c.reserved !== own) return
      c.reserved = null
`,
      ],
      [
        `    function handler(q) {
      c.queue === full
        ? queue.push(q)
`,
        `    function handler(q) {
      if (c.reserved !== own) return q.reject(Errors.connection('CONNECTION_CLOSED', options))
      c.queue === full
        ? queue.push(q)
`,
      ],
      [
        `        q.catch(e => uncaughtError || (uncaughtError = e))
        c.queue === full
`,
        `        q.catch(e => uncaughtError || (uncaughtError = e))
        if (c.reserved !== own) return q.reject(Errors.connection('CONNECTION_CLOSED', options))
        c.queue === full
`,
      ],
      [
        `      , connection
      , prepare = null
`,
        `      , connection
      , own
      , prepare = null
`,
      ],
      [
        `        new Promise((_, reject) => connection.onclose = reject)
`,
        `        new Promise((_, reject) => connection.onclose = error => {
          while (queries.length) queries.shift().reject(error)
          reject(error)
        })
`,
      ],
      [
        `        ? c.execute(queries.shift())
        : move(c, reserved)
    }
  }

  function move(`,
        `        ? c.execute(queries.shift())
        : move(c, reserved)
      own = c.reserved
    }
  }

  function move(`,
      ],
    ],
  },
]

export function mendPackages(root) {
  for (const mend of MENDS) {
    const folder = path.join(root, 'node_modules', mend.package)
    if (!existsSync(folder)) continue
    if (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version !== mend.version) continue
    const file = path.join(folder, mend.file)
    const before = readFileSync(file, 'utf8')
    let after = before
    for (const [from, to] of mend.changes) if (!after.includes(to)) after = after.replace(from, () => to)
    if (after === before) continue
    // Written beside and moved: the file may be a hard link into a package store, or be read at this moment.
    writeFileSync(`${file}.new`, after)
    renameSync(`${file}.new`, file)
  }
}
