import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../app/launch/ground.mjs'
import { MENDS } from '../../app/launch/mend.mjs'

test.each(MENDS)('$package: the installed version is the mended one; with another, look whether the mend is still needed', (mend) => {
  const folder = path.join(root, 'node_modules', mend.package)
  expect(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version).toBe(mend.version)
  const text = readFileSync(path.join(folder, mend.file), 'utf8')
  for (const [, to] of mend.changes) expect(text).toContain(to)
})
