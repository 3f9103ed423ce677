import { PASSWORD } from '#tests/support/world/people.ts'
import type { World } from '#tests/support/world.ts'
import { brokenPng, type Case, fakePdf, LONG, NONE, pdf } from './values.ts'

/** Everything that people may type for themselves. */
export function listCitizenCases(world: World): Case[] {
  const { consultations, commentIds } = world
  return [
    {
      at: '/signup',
      as: 'visitor',
      form: 'sign-up',
      limits: { password: 200, displayName: 40, mandateNote: 500 },
      typed: {
        email: 'neu@example.test',
        password: PASSWORD,
        displayName: '新来的人',
        kind: 'organisation',
        mandateNote: '代表沿街商户。',
      },
      wrong: {
        email: [NONE, 'no address', `${'x'.repeat(300)}@example.test`],
        password: [NONE, 'zq9', LONG],
        displayName: [NONE, '名'.repeat(41), LONG],
        mandateNote: [NONE, LONG],
        kind: ['king'],
      },
    },
    {
      at: '/login',
      as: 'visitor',
      form: 'sign-in',
      typed: { email: 'neu@example.test', password: PASSWORD },
      wrong: { email: [NONE, 'no address'], password: [NONE] },
    },
    { at: '/forgot-password', as: 'visitor', form: 'forgot', typed: { email: 'neu@example.test' }, wrong: { email: [NONE, 'no address'] } },
    {
      at: '/account',
      as: 'organisation',
      form: 'profile',
      limits: { displayName: 40, realName: 60, mandateNote: 500 },
      typed: { displayName: '商户联合会', realName: '李某', mandateNote: '代表商户。', locale: 'en' },
      wrong: { displayName: [NONE, '名'.repeat(41), LONG], realName: [LONG], mandateNote: [NONE, LONG], locale: ['fr'] },
    },
    {
      at: '/account',
      as: 'citizen',
      form: 'password',
      limits: { currentPassword: 1000, password: 200 },
      typed: { currentPassword: PASSWORD, password: 'another long password' },
      wrong: { currentPassword: [NONE, 'not mine at all'], password: [NONE, 'zq9', LONG] },
    },
    {
      at: '/account',
      as: 'citizen',
      form: 'facts',
      typed: { birthYear: '1985', sex: 'male', district: '北山区' },
      wrong: { birthYear: ['85', '2999', 'zq9', LONG], sex: ['zq9'], district: [LONG] },
    },
    { at: '/account', as: 'citizen', form: 'delete', typed: { password: PASSWORD }, wrong: { password: [NONE, 'not mine at all'] } },
    {
      at: `/consultations/${consultations.open.id}/comment?clause=a1`,
      as: 'citizen',
      form: 'post-comment',
      limits: { body: 10_000, proposedText: 5000, quote: 2000 },
      typed: { clause: 'a1', stance: 'amend', body: '停放区应当画线。', proposedText: '画线的停放区' },
      wrong: {
        body: [NONE, '   ', LONG],
        stance: [NONE, 'maybe'],
        proposedText: [LONG, { stance: 'support' }],
        quote: ['没有的字', { quote: '停放', clause: '' }],
        clause: ['a99', '../x'],
        attachment: [{ attachment: fakePdf }, { attachment: brokenPng }, { attachment: pdf(10_500_000) }],
      },
    },
    {
      at: `/consultations/${consultations.open.id}/comments/${commentIds.plain}/edit`,
      as: 'citizen',
      form: 'edit-comment',
      limits: { body: 10_000, proposedText: 5000 },
      typed: { stance: 'amend', body: '改成这样。', proposedText: '改后的文字' },
      wrong: { body: [NONE, LONG], stance: ['maybe'], proposedText: [LONG, { stance: 'ask' }] },
    },
    {
      at: `/consultations/${consultations.open.id}/comments/${commentIds.plain}`,
      as: 'other',
      form: 'reply.comment',
      limits: { body: 3000 },
      typed: { body: '同意这一点。' },
      wrong: { body: [NONE, '字'.repeat(3001), LONG] },
    },
  ]
}
