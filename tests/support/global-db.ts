import { createDatabase, type OwnDatabase } from './create-database.ts'
import { startThrowaway } from './throwaway-data.ts'

/** How many files of tests run side by side, each with a database of its own (worker-db.ts). */
export const WORKERS = 2

/**
 * A migrated database for each worker, named in MINYI_TEST_DATABASE_n (the first in DATABASE_URL, too), and the one that all
 * are copied from in MINYI_TEST_TEMPLATE: on the server that DATABASE_URL names, else on a PostgreSQL of our own in the temp
 * folder. The files of one worker share its database, so they roll back or own their rows. Returns the teardown.
 */
export async function setup() {
  const given = process.env.DATABASE_URL
  const own = given ? undefined : await startThrowaway()
  const beside = given ?? own!.url
  const made: OwnDatabase[] = []
  const teardown = async () => {
    for (const name of Object.keys(process.env)) if (/^MINYI_TEST_(TEMPLATE|DATABASE_\d)$/.test(name)) delete process.env[name]
    if (given) process.env.DATABASE_URL = given
    else delete process.env.DATABASE_URL
    if (!own) for (const database of made) await database.drop()
    await own?.stop()
  }
  const create = async () => {
    const database = await createDatabase({ beside })
    made.push(database)
    return database
  }
  try {
    process.env.MINYI_TEST_TEMPLATE = (await create()).name
    for (let worker = 1; worker <= WORKERS; worker++) process.env[`MINYI_TEST_DATABASE_${worker}`] = (await create()).url
    process.env.DATABASE_URL = process.env.MINYI_TEST_DATABASE_1
  } catch (error) {
    await teardown()
    throw error
  }
  return teardown
}
