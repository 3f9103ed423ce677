import { afterAll } from 'vitest'
import { createDatabase } from './create-database.ts'

// Import this first, for its effect: what is imported after it finds a database in DATABASE_URL that nobody else writes to.
const shared = process.env.DATABASE_URL
const own = await createDatabase()
process.env.DATABASE_URL = own.url
export const databaseUrl = own.url

afterAll(async () => {
  const { closeDatabase } = await import('#db/client.server.ts')
  await closeDatabase()
  if (shared) process.env.DATABASE_URL = shared
  await own.drop()
})
