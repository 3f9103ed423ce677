import { print, type Verb } from './verbs.ts'

export const verifyEvents: Verb = {
  usage: 'events verify',
  about: 'Recomputes the hash chain of the event log; exit code 1 where it is broken.',
  positional: 0,
  database: true,
  async run() {
    const { verifyChain } = await import('../platform/events/log.server.ts')
    const report = await verifyChain()
    print(report)
    return report.ok ? 0 : 1
  },
}
