import { NOWHERE, type World } from '#tests/support/world.ts'
import { type Case, fakePdf, LONG, NONE, pdf, soon, VERY_LONG } from './values.ts'

const texts = {
  titleZh: '清运规则的修改',
  summaryZh: '关于清运时限的说明，供公众讨论。',
  titleEn: 'Removal rules',
  summaryEn: 'On time limits.',
}
const wrongTexts = { titleZh: [NONE, LONG], summaryZh: [NONE, '太短', LONG], titleEn: [LONG], summaryEn: [LONG] }
const longest = { titleZh: 120, summaryZh: 3000, titleEn: 200, summaryEn: 6000 }
const agency = { nameZh: '园林局', nameEn: 'Parks', descriptionZh: '负责公园。', descriptionEn: 'Parks.' }
const wrongAgency = { nameZh: [NONE, LONG], nameEn: [LONG], descriptionZh: [LONG], descriptionEn: [LONG] }
const longestOfAgency = { nameZh: 60, nameEn: 120, descriptionZh: 1000, descriptionEn: 2000 }

/** Everything that officials and administrators may type. */
export function listOfficeCases(world: World): Case[] {
  const { consultations, commentIds, matters, people } = world
  const work = `/office/consultations/${consultations.open.id}/work`
  const panel = `${work}?comment=${commentIds.plain}`
  const manage = (state: 'draft' | 'open') => `/office/consultations/${consultations[state].id}`
  const matter = (state: 'quiet' | 'private') => `/office/matters/${matters[state].slug}`
  return [
    {
      at: '/office/matters/new',
      as: 'author',
      form: 'create-matter',
      limits: { ...longest, slug: 60 },
      typed: { ...texts, agencyId: people.agencyIds.home, slug: 'removal-rules' },
      wrong: { ...wrongTexts, slug: ['Not A Slug!', matters.quiet.slug, LONG] },
    },
    { at: matter('quiet'), as: 'author', form: 'edit-matter', limits: longest, typed: texts, wrong: wrongTexts },
    {
      at: matter('quiet'),
      as: 'chief',
      form: 'record-decision',
      limits: { decisionZh: 3000, decisionEn: 6000 },
      typed: { decisionZh: '决定采用第二方案，自下月起。', decisionEn: 'The second.' },
      wrong: { decisionZh: [NONE, '太短', LONG], decisionEn: [LONG] },
    },
    {
      at: matter('quiet'),
      as: 'author',
      form: 'add-document',
      limits: { title: 120 },
      typed: { title: '起草说明', file: pdf(10) },
      wrong: { title: [NONE, LONG], file: [NONE, { file: fakePdf }, { file: pdf(10_500_000) }] },
    },
    { at: matter('quiet'), as: 'author', form: 'create-consultation', limits: longest, typed: texts, wrong: wrongTexts },
    { at: manage('draft'), as: 'author', form: 'edit-consultation', limits: longest, typed: texts, wrong: wrongTexts },
    {
      at: manage('draft'),
      as: 'author',
      form: 'publish',
      limits: { shortPeriodReason: 1000 },
      typed: { opensAt: soon(1), closesAt: soon(40), answersDueAt: soon(60), shortPeriodReason: '因故需要缩短，特此说明。' },
      wrong: {
        opensAt: ['yesterday', soon(-3)],
        closesAt: [NONE, '2026-02-31T10:00', soon(-1), { closesAt: soon(2), opensAt: soon(5) }],
        answersDueAt: ['x', soon(10)],
        shortPeriodReason: [{ closesAt: soon(10), shortPeriodReason: '' }, { closesAt: soon(10), shortPeriodReason: '急' }, LONG],
      },
    },
    {
      at: manage('open'),
      as: 'author',
      form: 'extend',
      limits: { reason: 1000 },
      typed: { closesAt: soon(60), reason: '来信要求更多时间，故延长。' },
      wrong: { closesAt: [NONE, 'x', soon(3)], reason: [NONE, '急', LONG] },
    },
    {
      at: `${manage('draft')}/draft`,
      as: 'author',
      form: 'preview',
      typed: { text: '第一条 文本。' },
      wrong: {
        text: [NONE],
        file: [
          { file: pdf(100), text: '' },
          { file: pdf(30_000_000), text: '' },
        ],
      },
    },
    {
      at: `${manage('draft')}/draft?explain=a1`,
      as: 'author',
      form: `explain-${consultations.draft.clauseIds.a1}`,
      limits: { zh: 3000, en: 6000 },
      typed: { zh: '说明文字。', en: 'A note.' },
      wrong: { zh: [LONG, NONE], en: [VERY_LONG] },
    },
    {
      at: panel,
      as: 'moderator',
      form: 'answer',
      limits: { reason: 5000 },
      typed: { outcome: 'partly', reason: '部分采纳，写入第二条。' },
      wrong: { outcome: [NONE, 'maybe'], reason: [NONE, '短', LONG] },
    },
    { at: panel, as: 'moderator', form: 'note', limits: { body: 5000 }, typed: { body: '请同事看一下。' }, wrong: { body: [NONE, LONG] } },
    {
      at: panel,
      as: 'moderator',
      form: 'label',
      limits: { add: 30 },
      typed: { add: '停放' },
      wrong: { add: [NONE, '签'.repeat(31), LONG, Array.from({ length: 13 }, (_, n) => `t${n}`).join(',')] },
    },
    {
      at: panel,
      as: 'moderator',
      form: 'delegate',
      typed: { assigneeId: people.ids.author },
      wrong: { assigneeId: [people.ids.citizen, people.ids.stranger, NOWHERE, 'x'] },
    },
    {
      at: panel,
      as: 'moderator',
      form: 'hide',
      limits: { reason: 1000 },
      typed: { reason: '含有他人的电话号码。' },
      wrong: { reason: [NONE, '短', LONG] },
    },
    {
      at: `${manage('open').replace(consultations.open.id, consultations.closed.id)}/close`,
      as: 'chief',
      form: 'publish-report',
      limits: { whatChangedZh: 20_000, whatChangedEn: 40_000, unansweredReason: 3000 },
      typed: { whatChangedZh: '第二条有改动，其余不变。', whatChangedEn: 'Clause two.', unansweredReason: '其余的意见内容重复。' },
      wrong: { whatChangedZh: [NONE, '短', VERY_LONG], whatChangedEn: [VERY_LONG], unansweredReason: [NONE, '短', LONG] },
    },

    {
      at: `/office/agencies/home-${people.tag}/reference`,
      as: 'analyst',
      form: 'reference',
      limits: { table: 60_000, sourceZh: 200, sourceEn: 300 },
      typed: { table: 'sex, female, 10\nsex, male, 12', sourceZh: '统计年鉴', sourceEn: 'Yearbook', year: '2020' },
      wrong: {
        table: [NONE, 'zq9', 'sex, female, 10', 'sex, female, 10\nsex, female, 12', 'sex, female, many\nsex, male, 1', VERY_LONG],
        sourceZh: [NONE, LONG],
        sourceEn: [LONG],
        year: [NONE, 'zq9', '2190', '12'],
      },
    },
    {
      at: '/admin/agencies',
      as: 'admin',
      form: 'create',
      limits: { ...longestOfAgency, slug: 60 },
      typed: { ...agency, slug: 'parks', parentId: people.agencyIds.home },
      wrong: { ...wrongAgency, slug: [NONE, 'Not A Slug!', `home-${people.tag}`, LONG], parentId: [NOWHERE, people.agencyIds.shut, 'x'] },
    },
    {
      at: `/admin/agencies/${people.agencyIds.home}`,
      as: 'admin',
      form: 'rename',
      limits: longestOfAgency,
      typed: agency,
      wrong: wrongAgency,
    },
    {
      at: `/admin/agencies/${people.agencyIds.home}`,
      as: 'admin',
      form: 'move',
      typed: { parentId: people.agencyIds.away },
      wrong: { parentId: [people.agencyIds.home, NOWHERE, 'x'] },
    },
    {
      at: `/admin/people/${people.ids.citizen}`,
      as: 'admin',
      form: 'kind',
      limits: { expertise: 200 },
      typed: { kind: 'expert', expertise: '交通' },
      wrong: { kind: [NONE, 'king'], expertise: [LONG] },
    },
    {
      at: `/admin/people/${people.ids.author}`,
      as: 'admin',
      form: 'grant',
      typed: { agencyId: people.agencyIds.home, capability: 'analyst' },
      wrong: { agencyId: [NONE, 'x'], capability: ['king'] },
    },
  ]
}
