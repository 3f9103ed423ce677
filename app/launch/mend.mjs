import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Repairs to installed packages that their makers have not released yet; each for one version alone, gone with the next.
 * postgres 3.4.9 (porsager/postgres issues 1154, 1208): a write that waits when its connection closes brings down the whole
 * process, or leaves a connection that never sends again. With it mended, the query fails with CONNECTION_CLOSED.
 */
export const MENDS = [
  {
    package: 'postgres',
    version: '3.4.9',
    file: 'src/connection.js',
    changes: [
      [
        '    const x = socket.write(chunk, fn)\n    nextWriteTimer !== null && clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    return x\n',
        "    const ready = chunk\n    nextWriteTimer !== null && clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    if (socket === null) {\n      error(Errors.connection('CONNECTION_CLOSED', options, socket))\n      return false\n    }\n    return socket.write(ready, fn)\n",
      ],
      [
        '    clearImmediate(nextWriteTimer)\n    if (socket) {\n',
        '    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    if (socket) {\n',
      ],
      [
        '    remaining = 0\n    incomings = null\n    clearImmediate(nextWriteTimer)\n',
        '    remaining = 0\n    incomings = null\n    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n',
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
