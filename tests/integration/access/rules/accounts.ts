import { PASSWORD } from '#tests/support/world/people.ts'
import { admins, all, analysts, type CommandRule, may, people, type Who } from '../who.ts'

const NAMED = (status: number): Who => ({ visitor: 401, everyone: 404, citizen: status })

/** One's own account, and what an administrator does with agencies and people. */
export const ACCOUNT_COMMANDS: Record<string, CommandRule> = {
  'agencies.create-agency': may('nothing', () => ({ slug: 'new-office', nameZh: '新局' }), { '-': admins(200) }),
  'agencies.rename-agency': may('agency', ({ id }) => ({ agencyId: id, nameZh: '改名局' }), {
    'home away': admins(200),
    'shut nowhere': admins(404),
  }),
  'agencies.move-agency': may('agency', ({ id }) => ({ agencyId: id, parentId: '' }), {
    'home away': admins(200),
    'shut nowhere': admins(404),
  }),
  'agencies.close-agency': may('agency', ({ id }) => ({ agencyId: id }), {
    away: admins(200),
    home: admins(409),
    'shut nowhere': admins(404),
  }),
  'agencies.give-reference': may(
    'agency',
    ({ id }) => ({ agencyId: id, table: 'sex, female, 10\nsex, male, 12', sourceZh: '年鉴', year: 2020 }),
    {
      home: analysts(200),
      away: { visitor: 401, everyone: 403, stranger: 200 },
      'shut nowhere': { visitor: 401, everyone: 403 },
    },
  ),
  'agencies.grant-capability': may(
    'person',
    ({ id }, { people: { agencyIds } }) => ({ accountId: id, agencyId: agencyIds.home, capability: 'analyst' }),
    {
      official: admins(200),
      citizen: admins(409),
      nowhere: admins(404),
    },
  ),
  'agencies.revoke-capability': may(
    'person',
    ({ id }, { people: { agencyIds } }) => ({ accountId: id, agencyId: agencyIds.home, capability: 'moderator' }),
    { official: admins(200), 'citizen nowhere': admins(404) },
  ),

  'accounts.sign-up': may('nothing', () => ({ email: 'new@example.test', password: PASSWORD, displayName: '新人', locale: 'en' }), {
    '-': all(200),
  }),
  'accounts.verify-email': may('nothing', () => ({ token: 'guessed' }), { '-': all(400) }),
  'accounts.forget-unconfirmed': may('nothing', () => ({}), { '-': all(403) }, { door: 'none' }),
  'accounts.request-password-reset': may('nothing', () => ({ email: 'nobody@example.test' }), { '-': all(200) }),
  'accounts.reset-password': may('nothing', () => ({ token: 'guessed', password: PASSWORD }), { '-': all(400) }),
  'accounts.change-password': may('nothing', () => ({ currentPassword: PASSWORD, password: `${PASSWORD} 2` }), { '-': people(200) }),
  'accounts.change-profile': may('nothing', () => ({ displayName: '新名', mandateNote: '商户。', locale: 'zh-CN' }), { '-': people(200) }),
  'accounts.change-facts': may('nothing', () => ({ birthYear: '1990', sex: 'female', district: '北山区' }), { '-': people(200) }),
  'accounts.delete-account': may('nothing', () => ({ password: PASSWORD }), { '-': { ...people(200), admin: 409 } }),
  'accounts.end-session': may('session', ({ id }) => ({ sessionId: id }), { citizens: NAMED(200), nowhere: people(404) }),
  'accounts.end-other-sessions': may('nothing', () => ({}), { '-': people(200) }),
  'accounts.change-kind': may('person', ({ id }) => ({ accountId: id, kind: 'expert' }), {
    'official citizen': admins(200),
    nowhere: admins(404),
  }),
  'accounts.retry-job': may('nothing', () => ({ queue: 'mail', jobId: '00000000-0000-7000-8000-000000000000' }), { '-': admins(404) }),
  'accounts.appoint-administrator': may('nothing', () => ({ email: 'new@example.test' }), { '-': all(403) }, { door: 'none' }),
}
