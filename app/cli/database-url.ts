import path from 'node:path'
import { print, type Verb } from './verbs.ts'

export const databaseUrl: Verb = {
  usage: 'database url',
  about: 'Prints the address of the database that Minyi uses, for psql or pg_dump; its own runs only while Minyi does.',
  positional: 0,
  database: false,
  async run() {
    const { findRunning } = await import('../../db/embedded.server.ts')
    const url = process.env.DATABASE_URL || (await findRunning(path.resolve(process.env.DATA_DIR || '.data')))
    if (!url) throw new Error("Minyi's own database does not run now. Start Minyi first.")
    print(url)
    return 0
  },
}
