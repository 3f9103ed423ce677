import path from 'node:path'
import { print, type Verb } from './verbs.ts'

export const exportConsultation: Verb = {
  usage: 'consultation export ID TARGET',
  about:
    'Writes everything public about a consultation into the folder TARGET, or into one archive TARGET.zip: CSV and JSON with schema, hashes, attachments and a data card.',
  positional: 2,
  database: true,
  async run({ positional: [id, given] }) {
    const [{ writePackage }, { toArchive, toFolder }] = await Promise.all([
      import('../features/consultations/package/write-package.server.ts'),
      import('../features/consultations/package/sinks.server.ts'),
    ])
    const target = path.resolve(process.env.INIT_CWD ?? process.cwd(), given!)
    const now = new Date()
    const sink = target.endsWith('.zip') ? toArchive(target, now) : toFolder(target)
    const resources = await writePackage(id!, sink, now)
    print({ target, rows: Object.fromEntries(resources.map(({ name, rows }) => [name, rows])) })
    return 0
  },
}
