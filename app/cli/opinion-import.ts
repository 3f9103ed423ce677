import path from 'node:path'
import { print, type Verb } from './verbs.ts'

export const importOpinion: Verb = {
  usage: 'opinion import FOLDER --agency SLUG [--source TEXT]',
  about:
    "Brings a folder in Polis's export format in as an opinion map of the agency, with the same numbers. A broken folder stores nothing.",
  positional: 1,
  options: ['agency', 'source'],
  required: ['agency'],
  database: true,
  async run({ positional: [folder], options }) {
    const [{ importPolis }, { readPolisFolder }, { requireAuthorOf }, { analyseMap }, { publicUrl }] = await Promise.all([
      import('../features/opinion/formats/import-polis.server.ts'),
      import('../features/opinion/formats/read-folder.server.ts'),
      import('./import-draft.server.ts'),
      import('../features/opinion/analysis/analyse-map.server.ts'),
      import('../platform/env.server.ts'),
    ])
    const { id: officialId, agencyId } = await requireAuthorOf(options.agency!)
    const began = performance.now()
    const given = await readPolisFolder(path.resolve(process.env.INIT_CWD ?? process.cwd(), folder!))
    const source = options.source ? { zh: options.source } : null
    const { mapId, matterId: _own, ...counts } = await importPolis(given, { agencyId, officialId, source, isSimulated: false }, new Date())
    const seconds = (performance.now() - began) / 1000
    await analyseMap(mapId)
    print({ id: mapId, ...counts, seconds: Number(seconds.toFixed(2)), url: new URL(`/opinion/${mapId}`, publicUrl).href })
    return 0
  },
}
