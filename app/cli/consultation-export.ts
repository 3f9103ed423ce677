import path from 'node:path'
import { print, type Verb } from './verbs.ts'

export const exportConsultation: Verb = {
  usage: 'consultation export ID FOLDER',
  about: 'Writes everything public about a consultation into FOLDER: CSV and JSON with schema, hashes and a data card.',
  positional: 2,
  database: true,
  async run({ positional: [id, folder] }) {
    const { writePackage } = await import('../features/consultations/package/write-package.server.ts')
    const target = path.resolve(process.env.INIT_CWD ?? process.cwd(), folder!)
    const resources = await writePackage(id!, target, new Date())
    print({ folder: target, rows: Object.fromEntries(resources.map(({ name, rows }) => [name, rows])) })
    return 0
  },
}
