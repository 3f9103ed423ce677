import { print, type Verb } from './verbs.ts'

export const loadDemoVerb: Verb = {
  usage: 'demo load',
  about: 'Loads the demo (once). Refused where PUBLIC_URL is not localhost.',
  positional: 0,
  database: true,
  async run() {
    const [{ loadDemo }, { findDemoFact }] = await Promise.all([import('../demo/load.server.ts'), import('../demo/stages.server.ts')])
    if ((await findDemoFact())?.complete) {
      print({ demo: 'loaded earlier' })
      return 0
    }
    await loadDemo()
    print({ demo: 'loaded' })
    return 0
  },
}
