import {
  all,
  analysts,
  authors,
  type Cells,
  type CommandRule,
  deciders,
  may,
  moderators,
  office,
  people,
  responders,
  type Who,
} from '../who.ts'

const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const words = { titleZh: '新的标题', summaryZh: '新的说明，至少十个字符长。' }
const clause = (id: string, label: string, text: string) => ({
  id,
  kind: 'article',
  number: 1,
  label,
  heading: '',
  text,
  parent: null,
  path: label,
})
const TREES = {
  zh: { title: '办法', notes: [], language: 'zh', clauses: [clause('a1', '第一条', '新的文本。')] },
  en: { title: 'Rules', notes: [], language: 'en', clauses: [clause('a1', 'Article 1', 'New text.'), clause('a2', 'Article 2', 'More.')] },
}

/** Until it is published, in the hands of authors and the decision maker. */
const DRAFTING: Cells = { draft: authors(200), 'announced open closed reported': authors(409), 'deleted nowhere': all(404) }
const NOTHING_PREPARED: Cells = { 'draft announced open closed reported': authors(409), 'deleted nowhere': all(404) }
const MATTER_KEPT: Cells = { 'published quiet decided private': authors(200), 'deleted nowhere': all(404) }
/** What came off the web: from the opening until the report; each time under a number of its own. */
const ENTERED: Cells = { 'open closed': responders(200), 'draft announced reported': responders(409), 'deleted nowhere': all(404) }
let receipts = 0
const letter = () => ({
  channel: 'letter',
  receiptNumber: `收 ${++receipts}`,
  receivedOn: soon(-8).slice(0, 10),
  clause: '第一条',
  stance: 'support',
  body: '停放区太少，请增加。',
})
const NO_THEMES: Cells = { 'draft announced open closed reported': office(404), 'deleted nowhere': all(404) }
const CAMPAIGNS: Cells = { 'draft announced open closed': responders(404), reported: responders(409), 'deleted nowhere': all(404) }
/** The office's handling of a comment: `who` may, wherever the comment still stands. */
const HANDLED = (who: (status: number) => Who, ofMany: boolean): Cells => ({
  'plain answered replied hidden withdrawn closed reported': who(200),
  deleted: all(404),
  nowhere: ofMany ? who(404) : all(404),
})

const EVERY_MAP = 'draft open closed'
const question = { titleZh: '怎样停放', questionZh: '请对下面的观点表态。', access: 'account' }
const PUBLISHED = 'applying drawing drawn held transcript handled called-off'
const NO_HEARING: Cells = { 'deleted nowhere': all(404) }
const REPORTED: Cells = { 'published quiet decided': analysts(200), private: analysts(409), 'deleted nowhere': all(404) }
const OPINION_COMMANDS: Record<string, CommandRule> = {
  'dashboard.freeze': may('matter', ({ id }) => ({ matterId: id, titleZh: '报告', items: [{ kind: 'text', zh: '概况。' }] }), REPORTED),
  'hearings.create': may(
    'matter',
    ({ id }) => ({ matterId: id, titleZh: '听证会', aboutZh: '停放区设在哪里。', venueZh: '会议室', groups: '居民 3' }),
    MATTER_KEPT,
  ),
  'hearings.publish': may('hearing', ({ id }) => ({ hearingId: id, appliesUntil: soon(20), heldAt: soon(40) }), {
    draft: authors(200),
    [PUBLISHED]: authors(409),
    ...NO_HEARING,
  }),
  'hearings.write-agenda': may('hearing', ({ id }) => ({ hearingId: id, agenda: '第一项\n第二项' }), {
    'draft applying drawing drawn': authors(200),
    'held transcript handled called-off': authors(409),
    ...NO_HEARING,
  }),
  'hearings.move': may(
    'hearing',
    ({ id }) => ({ hearingId: id, heldAt: soon(50), venueZh: '第二会议室', reason: '第一会议室坐不下报名的人。' }),
    { 'applying drawing drawn': authors(200), 'draft held transcript handled called-off': authors(409), ...NO_HEARING },
  ),
  'hearings.call-off': may('hearing', ({ id }) => ({ hearingId: id, reason: '草案已经撤回，不再举行。' }), {
    'applying drawing drawn': authors(200),
    'draft held transcript handled called-off': authors(409),
    ...NO_HEARING,
  }),
  'hearings.delete': may('hearing', ({ id }) => ({ hearingId: id }), { draft: authors(200), [PUBLISHED]: authors(409), ...NO_HEARING }),
  'hearings.draw': may('hearing', ({ id }) => ({ hearingId: id }), {
    drawing: authors(200),
    'draft applying drawn held transcript handled called-off': authors(409),
    ...NO_HEARING,
  }),
  'hearings.enter-transcript': may('hearing', ({ id }) => ({ hearingId: id, lines: '主持人：开始。' }), {
    'held transcript': responders(200),
    'draft applying drawing drawn handled called-off': responders(409),
    ...NO_HEARING,
  }),
  'hearings.publish-transcript': may('hearing', ({ id }) => ({ hearingId: id }), {
    held: authors(200),
    'draft applying drawing drawn transcript handled called-off': authors(409),
    ...NO_HEARING,
  }),
  // The world's participant has not been answered.
  'hearings.publish-handling': may('hearing', ({ id }) => ({ hearingId: id }), {
    'draft applying drawing drawn held transcript handled called-off': authors(409),
    ...NO_HEARING,
  }),
  'hearings.rewrite-line': may('hearing', ({ line }) => ({ lineId: line, body: '停放区太少，而且太远。' }), {
    'held transcript': responders(200),
    handled: responders(409),
    'draft applying drawing drawn called-off deleted nowhere': all(404),
  }),
  'hearings.handle-line': may('hearing', ({ line }) => ({ lineId: line, outcome: 'adopted', reason: '采纳，已经写入第二条。' }), {
    transcript: authors(200),
    'held handled': authors(409),
    'draft applying drawing drawn called-off deleted nowhere': all(404),
  }),
  'opinion.create-map': may('matter', ({ id }) => ({ matterId: id, ...question }), MATTER_KEPT),
  'opinion.edit-map': may('map', ({ id }) => ({ mapId: id, ...question }), { [EVERY_MAP]: authors(200), 'deleted nowhere': all(404) }),
  'opinion.publish-map': may('map', ({ id }) => ({ mapId: id, closesAt: soon(30) }), {
    draft: authors(200),
    'open closed': authors(409),
    'deleted nowhere': all(404),
  }),
  'opinion.extend-map': may('map', ({ id }) => ({ mapId: id, closesAt: soon(60) }), {
    open: authors(200),
    'draft closed': authors(409),
    'deleted nowhere': all(404),
  }),
  'opinion.delete-map': may('map', ({ id }) => ({ mapId: id }), {
    draft: authors(200),
    'open closed': authors(409),
    'deleted nowhere': all(404),
  }),
  'opinion.seed-statements': may('map', ({ id }) => ({ mapId: id, lines: '新的观点一。\n新的观点二。' }), {
    'draft open': authors(200),
    closed: authors(409),
    'deleted nowhere': all(404),
  }),
  'opinion.translate-statement': may('map', ({ id }) => ({ mapId: id, statement: 1, translation: 'More zones.' }), {
    [EVERY_MAP]: responders(200),
    'deleted nowhere': all(404),
  }),
  'opinion.moderate-statement': may('map', ({ id }) => ({ mapId: id, statement: 2, verdict: 'approved' }), {
    [EVERY_MAP]: responders(200),
    'deleted nowhere': all(404),
  }),
  // The world's maps are for people with an account.
  'opinion.keep-codes': may('map', ({ id }) => ({ mapId: id, hashes: ['0'.repeat(64)] }), {
    [EVERY_MAP]: authors(409),
    'deleted nowhere': all(404),
  }),
  'opinion.store-analysis': may(
    'map',
    ({ id }) => ({ mapId: id, position: 1, seconds: 1, analysis: {} }),
    {
      'draft open closed deleted nowhere': all(403),
    },
    { door: 'none' },
  ),
  'opinion.finish-import': may(
    'map',
    ({ id }) => ({ mapId: id, opensAt: new Date(), closesAt: new Date(), votes: 0 }),
    {
      'draft open closed deleted nowhere': all(403),
    },
    { door: 'none' },
  ),
}

/** What an agency's own people do; an official of another agency is refused everywhere. */
export const OFFICE_COMMANDS: Record<string, CommandRule> = {
  ...OPINION_COMMANDS,
  'consultations.respond': may(
    'comment',
    ({ id, consultation }) => ({ consultationId: consultation, commentIds: [id], outcome: 'adopted', reason: '已经采纳，写入第二条。' }),
    {
      'plain answered replied closed': responders(200),
      'hidden withdrawn reported': responders(409),
      deleted: all(404),
      nowhere: responders(404),
    },
  ),
  'consultations.tag-comments': may(
    'comment',
    ({ id, consultation }) => ({ consultationId: consultation, commentIds: [id], add: '停放' }),
    HANDLED(office, true),
  ),
  'consultations.assign-comments': may(
    'comment',
    ({ id, consultation }, { people: { ids } }) => ({ consultationId: consultation, commentIds: [id], assigneeId: ids.author }),
    HANDLED(responders, true),
  ),
  // The world's comments are all different: there is no group to answer or to take apart.
  'consultations.answer-campaign': may(
    'consultation',
    ({ id }) => ({ consultationId: id, campaignId: id, outcome: 'adopted', reason: '已经采纳，写入第二条。' }),
    CAMPAIGNS,
  ),
  'consultations.take-out-of-campaign': may(
    'consultation',
    ({ id }) => ({ consultationId: id, campaignId: id, commentId: id, verdict: 'out' }),
    CAMPAIGNS,
  ),
  'consultations.dissolve-campaign': may(
    'consultation',
    ({ id }) => ({ consultationId: id, campaignId: id, verdict: 'dissolved' }),
    CAMPAIGNS,
  ),
  'consultations.enter-comment': may('consultation', ({ id }) => ({ consultationId: id, ...letter() }), ENTERED),
  'consultations.import-comments': may('consultation', ({ id }) => ({ consultationId: id, lines: [letter()] }), ENTERED),
  'consultations.rename-theme': may('consultation', ({ id }) => ({ consultationId: id, themeId: id, name: '停放' }), NO_THEMES),
  'consultations.merge-themes': may('consultation', ({ id }) => ({ consultationId: id, themeId: id, into: id }), NO_THEMES),
  'consultations.split-theme': may('consultation', ({ id }) => ({ consultationId: id, themeId: id }), NO_THEMES),
  'consultations.store-attachment-text': may(
    'comment',
    ({ id }) => ({ commentId: id, fileId: id, problem: null, text: '', isCut: false }),
    { 'plain answered replied hidden withdrawn closed reported deleted nowhere': all(403) },
    { door: 'none' },
  ),
  'consultations.store-themes': may(
    'consultation',
    ({ id }) => ({ consultationId: id, language: 'zh', before: '', themes: [] }),
    { 'draft announced open closed reported deleted nowhere': all(403) },
    { door: 'none' },
  ),
  'consultations.decide-suggestion': may(
    'comment',
    ({ id, consultation }) => ({ consultationId: consultation, commentIds: [id], verdict: 'refused' }),
    {
      'plain answered replied closed': authors(200),
      'hidden withdrawn reported': authors(409),
      deleted: all(404),
      nowhere: authors(404),
    },
  ),
  'consultations.add-internal-note': may('comment', ({ id }) => ({ commentId: id, body: '请同事看一下。' }), HANDLED(office, false)),
  'consultations.hide-comment': may('comment', ({ id }) => ({ commentId: id, reason: '含有他人的电话号码。' }), {
    'plain answered replied closed reported': moderators(200),
    'hidden withdrawn': moderators(409),
    'deleted nowhere': all(404),
  }),
  'consultations.unhide-comment': may('comment', ({ id }) => ({ commentId: id }), {
    hidden: moderators(200),
    'plain answered replied withdrawn closed reported': moderators(409),
    'deleted nowhere': all(404),
  }),
  'consultations.hide-reply': may('reply', ({ replyId }) => ({ replyId, reason: '含有他人的电话号码。' }), {
    plain: moderators(200),
    'hidden withdrawn': moderators(409),
    'deleted nowhere': all(404),
  }),

  'consultations.create-consultation': may('matter', ({ id }) => ({ matterId: id, ...words }), MATTER_KEPT),
  'consultations.edit-consultation': may('consultation', ({ id }) => ({ consultationId: id, ...words }), DRAFTING),
  'consultations.store-draft': may('consultation', ({ id }) => ({ consultationId: id, draft: TREES.zh }), {
    'draft announced open closed': authors(200),
    reported: authors(409),
    'deleted nowhere': all(404),
  }),
  'consultations.start-edition': may('consultation', ({ id }) => ({ consultationId: id }), {
    'announced open closed': authors(200),
    'draft reported': authors(409),
    'deleted nowhere': all(404),
  }),
  'consultations.rewrite-clause': may(
    'consultation',
    ({ id }) => ({ consultationId: id, clause: 'a1', lines: '第一条 新的文本。' }),
    DRAFTING,
  ),
  // Nothing follows the world's published drafts yet.
  'consultations.correct-descent': may('consultation', ({ id }) => ({ consultationId: id, from: 'a1', to: ['a1'] }), NOTHING_PREPARED),
  'consultations.apply-suggestions': may('consultation', ({ id }) => ({ consultationId: id }), NOTHING_PREPARED),
  'consultations.request-edition': may('consultation', ({ id }) => ({ consultationId: id }), NOTHING_PREPARED),
  'consultations.group-comments': may(
    'consultation',
    ({ id }) => ({ consultationId: id, comments: 0, seconds: 0, groups: [] }),
    { 'draft announced open closed reported deleted nowhere': all(403) },
    { door: 'none' },
  ),
  'consultations.publish-edition': may(
    'nothing',
    () => ({ versionId: '00000000-0000-7000-8000-000000000000', anchors: [] }),
    { '-': all(403) },
    { door: 'none' },
  ),
  'consultations.finish-import': may(
    'nothing',
    () => ({
      consultationId: '00000000-0000-7000-8000-000000000000',
      publishedAt: new Date(),
      matterPublishedAt: null,
      opensAt: null,
      closesAt: null,
      answersDueAt: null,
      reportedAt: null,
      editions: [],
    }),
    { '-': all(403) },
    { door: 'none' },
  ),
  'consultations.store-translation': may('consultation', ({ id }) => ({ consultationId: id, draft: TREES.en }), DRAFTING),
  'consultations.explain-clause': may('consultation', ({ id, clauseId }) => ({ consultationId: id, clauseId, zh: '说明。' }), DRAFTING),
  'consultations.publish': may('consultation', ({ id }) => ({ consultationId: id, closesAt: soon(40) }), DRAFTING),
  'consultations.delete-draft': may('consultation', ({ id }) => ({ consultationId: id }), DRAFTING),
  'consultations.extend': may(
    'consultation',
    ({ id }) => ({ consultationId: id, closesAt: soon(60), reason: '来信要求更多时间。' + '谢谢。' }),
    {
      'announced open': authors(200),
      'draft closed reported': authors(409),
      'deleted nowhere': all(404),
    },
  ),
  'consultations.publish-report': may(
    'consultation',
    ({ id }) => ({ consultationId: id, whatChangedZh: '第二条有改动，其余不变。', unansweredReason: '其余的意见内容重复。' }),
    { closed: authors(200), 'draft announced open reported': authors(409), 'deleted nowhere': all(404) },
  ),

  'discussion.set-room': may('room', ({ id }) => ({ room: id, slowModeSeconds: 30, door: 'closed' }), {
    'open shut': responders(200),
    'draft deleted nowhere': all(404),
  }),
  'discussion.hide-message': may('room', ({ id }) => ({ room: id, number: 1, reason: '泄露他人隐私。' }), {
    'open shut': moderators(200),
    'draft deleted nowhere': all(404),
  }),
  'discussion.show-message': may('room', ({ id }) => ({ room: id, number: 2 }), {
    'open shut': moderators(200),
    'draft deleted nowhere': all(404),
  }),
  'matters.create-matter': may('agency', ({ id }) => ({ agencyId: id, ...words }), {
    home: authors(200),
    away: { visitor: 401, everyone: 403, stranger: 200 },
    'shut nowhere': people(403),
  }),
  'matters.edit-matter': may('matter', ({ id }) => ({ matterId: id, ...words }), MATTER_KEPT),
  'matters.publish-matter': may('matter', ({ id }) => ({ matterId: id }), {
    private: authors(200),
    'published quiet decided': authors(409),
    'deleted nowhere': all(404),
  }),
  'matters.add-document': may(
    'matter',
    ({ id }) => ({
      matterId: id,
      title: '起草说明',
      file: { name: '说明.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4 new') },
    }),
    MATTER_KEPT,
  ),
  'matters.record-decision': may('matter', ({ id }) => ({ matterId: id, decisionZh: '决定采用第二方案，自下月起。' }), {
    quiet: deciders(200),
    'published decided private': deciders(409),
    'deleted nowhere': all(404),
  }),
}
