import { print, type Verb } from './verbs.ts'

export const createAdministrator: Verb = {
  usage: 'admin create EMAIL',
  about: 'Creates an administrator, or makes the account with this address one, and prints a link that sets its password once.',
  positional: 1,
  database: true,
  async run({ positional: [email] }) {
    const { makeAdministrator } = await import('./make-administrator.server.ts')
    print(await makeAdministrator(email!, new Date()))
    return 0
  },
}
