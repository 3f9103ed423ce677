import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GENESIS, hashEvent, type LoggedEvent } from './hash.ts'

const EVENT: LoggedEvent = {
  position: 1,
  id: 7,
  name: 'consultations.comment-posted',
  matterId: '018f0000-0000-7000-8000-000000000001',
  activityId: null,
  actorId: null,
  payload: { commentId: 'c', clause: '第一条', n: 3, list: ['a', 'b'] },
  occurredAt: new Date('2026-11-23T09:00:00.000Z'),
}

test('the hash is fixed for ever: a later version must verify this chain too', () => {
  expect(hashEvent(GENESIS, EVENT).toString('hex')).toMatchInlineSnapshot(
    `"a58e96377ddb354f94ee0230b309bbd53aa60478d9a5b98309e450a01e130ef5"`,
  )
  expect(hashEvent(GENESIS, EVENT)).toHaveLength(32)
})

test('the order in which a database returns the keys does not matter', () => {
  const reversed = Object.fromEntries(Object.entries(EVENT.payload).reverse())
  expect(hashEvent(GENESIS, { ...EVENT, payload: reversed })).toEqual(hashEvent(GENESIS, EVENT))
})

test('every part of an event and the hash before it enter the hash', () => {
  const changes: Partial<LoggedEvent>[] = [
    { position: 2 },
    { id: 8 },
    { name: 'x.y' },
    { matterId: null },
    { activityId: 'a' },
    { actorId: 'b' },
    { payload: {} },
    { occurredAt: new Date(0) },
  ]
  const hashes = [
    hashEvent(GENESIS, EVENT),
    hashEvent(Buffer.alloc(32, 1), EVENT),
    ...changes.map((change) => hashEvent(GENESIS, { ...EVENT, ...change })),
  ].map((hash) => hash.toString('hex'))
  expect(new Set(hashes).size).toBe(hashes.length)
})

test('changing any event of a chain changes its end', () => {
  const chain = (names: string[]) =>
    names.reduce<Buffer>((hash, name, i) => hashEvent(hash, { ...EVENT, position: i + 1, name }), GENESIS).toString('hex')
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 8 }), fc.nat(), (names, at) => {
      const changed = names.map((name, i) => (i === at % names.length ? `${name}!` : name))
      return chain(names) !== chain(changed)
    }),
  )
})
