import type { World } from '#tests/support/world.ts'
import { type Case, soon } from './values.ts'

const question = { titleZh: '怎样停放', questionZh: '请对下面的观点表态。', titleEn: 'Parking', questionEn: 'What do you think?' }
const longestQuestion = { titleZh: 120, titleEn: 200, questionZh: 2000, questionEn: 4000 }
type Limited = Omit<Case, 'wrong'>

/** Hearings, opinion maps, discussions, intake and reports: what may be written there, and how much. */
export function listOtherCases({ consultations, hearings, maps, matters, rooms, commentIds, replyIds }: World): Case[] {
  const matter = `/office/matters/${matters.quiet.slug}`
  const hearing = (state: keyof typeof hearings) => `/office/hearings/${hearings[state].id}`
  const map = `/office/opinion/${maps.open.id}`
  const work = `/office/consultations/${consultations.open.id}/work`
  const talk = `/activities/${rooms.open.id}/discussion`
  const many = { 'commentIds[]': commentIds.plain }
  const block = `${consultations.open.id}.figures`
  const cases: Limited[] = [
    { at: matter, as: 'author', form: 'create-map', typed: question, limits: longestQuestion },
    {
      at: matter,
      as: 'author',
      form: 'create-hearing',
      typed: {
        titleZh: '听证会',
        aboutZh: '停放区设在哪里。',
        venueZh: '会议室',
        groups: '居民 3',
        titleEn: 'A',
        aboutEn: 'B',
        venueEn: 'C',
      },
      limits: { titleZh: 120, titleEn: 200, aboutZh: 5000, aboutEn: 8000, venueZh: 300, venueEn: 300, groups: 3000 },
    },
    {
      at: hearing('draft'),
      as: 'author',
      form: 'publish',
      typed: { appliesUntil: soon(20), heldAt: soon(40), reason: '' },
      limits: { reason: 1000 },
    },
    { at: hearing('draft'), as: 'author', form: 'agenda', typed: { agenda: '第一项' }, limits: { agenda: 10_000 } },
    {
      at: hearing('applying'),
      as: 'author',
      form: 'move',
      typed: { heldAt: soon(50), appliesUntil: soon(10), venueZh: '礼堂', venueEn: 'Hall', reason: '第一会议室坐不下报名的人。' },
      limits: { venueZh: 300, venueEn: 300, reason: 1000, shortReason: 1000 },
    },
    { at: hearing('applying'), as: 'author', form: 'call-off', typed: { reason: '' }, limits: { reason: 1000 } },
    { at: hearing('held'), as: 'moderator', form: 'enter', typed: { lines: '主持人：开始。' }, limits: { lines: 400_000 } },
    {
      at: hearing('held'),
      as: 'moderator',
      form: 'rewrite-1',
      typed: { participant: '1', speaker: '居民', body: '停放区太远。' },
      limits: { speaker: 60, body: 10_000 },
    },
    { at: hearing('transcript'), as: 'author', form: 'handle-1', typed: { outcome: 'adopted', reason: '' }, limits: { reason: 5000 } },
    {
      at: `/hearings/${hearings.applying.id}`,
      as: 'other',
      form: 'apply',
      typed: { group: 'g1', statement: '我住在附近。' },
      limits: { statement: 1000 },
    },
    { at: `/hearings/${hearings.transcript.id}`, as: 'citizen', form: 'object-1', typed: {}, limits: { objection: 5000 } },

    { at: map, as: 'author', form: 'edit', typed: { ...question, access: 'account' }, limits: longestQuestion },
    { at: map, as: 'author', form: 'seed', typed: {}, limits: { lines: 200_000 } },
    { at: map, as: 'author', form: 'moderate-hide-1', typed: {}, limits: { reason: 1000 } },
    { at: map, as: 'author', form: 'translate-1', typed: {}, limits: { translation: 280 } },
    { at: `/opinion/${maps.open.id}/vote`, as: 'other', form: 'add', typed: {}, limits: { text: 280 } },

    { at: talk, as: 'other', form: 'post', typed: {}, limits: { text: 2000 } },
    { at: talk, as: 'moderator', form: 'hide-1', typed: {}, limits: { reason: 1000 } },

    {
      at: `/office/consultations/${consultations.open.id}/intake`,
      as: 'author',
      form: 'enter',
      typed: {
        channel: 'letter',
        receiptNumber: '收 9001',
        receivedOn: soon(-8).slice(0, 10),
        clause: '第一条',
        stance: 'support',
        body: '停放区太少，请增加。',
        proposedText: '',
        kind: 'person',
        submitterName: '李某',
        submitterContact: '后街九号',
      },
      limits: { receiptNumber: 60, clause: 200, body: 10_000, proposedText: 5000, submitterName: 200, submitterContact: 500 },
    },
    {
      at: `${work}?comment=${commentIds.replied}`,
      as: 'moderator',
      form: `hide-reply.${replyIds.plain}`,
      typed: {},
      limits: { reason: 1000 },
    },
    { at: work, as: 'moderator', form: 'respond', typed: { form: 'respond', ...many, outcome: 'partly' }, limits: { reason: 5000 } },
    { at: work, as: 'moderator', form: 'tag', typed: { form: 'tag', ...many }, limits: { add: 30 } },
    {
      at: `/office/matters/${matters.published.slug}/report`,
      as: 'analyst',
      form: 'freeze',
      typed: { titleZh: '报告', [`block:${block}`]: 'on' },
      limits: {
        titleZh: 200,
        titleEn: 300,
        introZh: 20_000,
        introEn: 20_000,
        closingZh: 20_000,
        closingEn: 20_000,
        [`zh:${block}`]: 20_000,
        [`en:${block}`]: 20_000,
      },
    },
    {
      at: `/office/consultations/${consultations.draft.id}/edition?edit=a1`,
      as: 'author',
      form: 'rewrite-clause',
      typed: {},
      limits: { lines: 40_000 },
    },
  ]
  return cases.map((one) => ({ ...one, wrong: {} }))
}
