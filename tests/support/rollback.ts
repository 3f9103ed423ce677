import { type Db, db } from '#db/client.server.ts'

class Undo extends Error {}

/** Runs in a transaction that is undone, so that a test leaves nothing behind. Commands inside run in savepoints. */
export async function inRollback(work: (tx: Db) => Promise<void>) {
  await db.transaction(async (tx) => { await work(tx); throw new Undo() }).catch((error: unknown) => { if (!(error instanceof Undo)) throw error })
}
