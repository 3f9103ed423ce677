import path from 'node:path'
import { print, type Verb } from './verbs.ts'

export const importConsultation: Verb = {
  usage: 'consultation import SOURCE --agency SLUG',
  about:
    'Rebuilds a consultation from a package (its folder or its .zip), with the same ids, under the agency. A package that is broken stores nothing.',
  positional: 1,
  options: ['agency'],
  required: ['agency'],
  database: true,
  async run({ positional: [given], options }) {
    const [{ importPackage }, { withPackage }, { requireAuthorOf }, { publicUrl }] = await Promise.all([
      import('../features/consultations/package/import-package.server.ts'),
      import('../features/consultations/package/open-package.server.ts'),
      import('./import-draft.server.ts'),
      import('../platform/env.server.ts'),
    ])
    const { id: officialId, agencyId } = await requireAuthorOf(options.agency!)
    const source = path.resolve(process.env.INIT_CWD ?? process.cwd(), given!)
    const { id, counts } = await withPackage(source, (folder) => importPackage(folder, { officialId, agencyId }, new Date()))
    print({ id, rows: counts, url: new URL(`/consultations/${id}`, publicUrl).href })
    return 0
  },
}
