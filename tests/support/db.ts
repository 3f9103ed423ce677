import { db, type Tx } from '#db/client.server.ts'

class Rollback extends Error {}

/** Runs the body in a transaction that is always undone, so tests never clean up. */
export async function inRollback(body: (tx: Tx) => Promise<void>) {
  await db
    .transaction(async (tx) => {
      await body(tx)
      throw new Rollback()
    })
    .catch((error) => {
      if (!(error instanceof Rollback)) throw error
    })
}
