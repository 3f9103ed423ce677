import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { keep } from '#app/features/consultations/reading/kept.server.ts'
import { db } from '#db/client.server.ts'
import { inRollback } from '#tests/support/db.ts'

test('kept for one state of the consultation, shared by all who ask, never while an event waits', async () => {
  const id = uuidv7()
  let computed = 0
  const ask = (stamp: number | null, what = 'figures') => keep(db, id, stamp, what, async () => ++computed)
  expect(await Promise.all([ask(7), ask(7), ask(7)])).toEqual([1, 1, 1])
  expect(await ask(7, 'comments')).toBe(2)
  expect(await ask(8)).toBe(3)
  expect([await ask(null), await ask(null)]).toEqual([4, 5])
  expect(await ask(8)).toBe(3)
  await inRollback(async (tx) => {
    expect(await keep(tx, id, 8, 'figures', async () => 'own transaction')).toBe('own transaction')
  })
})

test('a failure is not kept', async () => {
  const id = uuidv7()
  await expect(keep(db, id, 1, 'figures', async () => Promise.reject(new Error('down')))).rejects.toThrow('down')
  expect(await keep(db, id, 1, 'figures', async () => 'up')).toBe('up')
})
