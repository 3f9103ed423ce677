import { expect, test } from 'vitest'
import { completeLock, findMissing, readLock } from './lock-file.ts'

test('package-lock.json names every platform package, so that `npm ci` takes it (mend: node tests/support/lock-file.ts)', () => {
  expect(findMissing(readLock()).map(({ name }) => name)).toEqual([])
})

test('package-lock.json names no registry, and a hash for every package that this registry carries', () => {
  const entries = Object.entries(readLock().packages).filter(([name]) => name)
  expect(entries.filter(([, entry]) => entry.resolved).map(([name]) => name)).toEqual([])
  expect(entries.filter(([, entry]) => !entry.integrity && !entry.optional).map(([name]) => name)).toEqual([])
})

test('a platform package that is asked for and missing is entered with its version and platform', () => {
  const lock = {
    packages: { '': {}, 'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies: { '@tool/linux-x64-musl': '1.0.0' } } },
  }
  expect(completeLock(lock).packages['node_modules/@tool/linux-x64-musl']).toEqual({
    version: '1.0.0',
    cpu: ['x64'],
    dev: true,
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  })
})
