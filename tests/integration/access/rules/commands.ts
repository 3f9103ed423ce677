import { PASSWORD } from '#tests/support/world/people.ts'
import {
  admins,
  all,
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
const MATTER_KEPT: Cells = { 'published quiet decided private': authors(200), 'deleted nowhere': all(404) }
const FOLLOWED: Cells = { 'published quiet decided': people(200), private: { ...people(404), office: 200 }, 'deleted nowhere': people(404) }
/** The office's handling of a comment: `who` may, wherever the comment still stands. */
const HANDLED = (who: (status: number) => Who, ofMany: boolean): Cells => ({
  'plain answered replied hidden withdrawn closed reported': who(200),
  deleted: all(404),
  nowhere: ofMany ? who(404) : all(404),
})
/** Taking part needs a name and an open consultation; what is gone takes nothing more. */
const TAKING_PART = (standing: Cells): Cells => ({
  ...standing,
  'hidden withdrawn': people(409),
  'closed reported': people(409),
  'deleted nowhere': people(404),
})
const OWN = (status: number): Who => ({ visitor: 401, everyone: 403, citizen: status })
const NAMED = (status: number): Who => ({ visitor: 401, everyone: 404, citizen: status })

export const COMMANDS: Record<string, CommandRule> = {
  'consultations.post-comment': may(
    'consultation',
    ({ id }) => ({ consultationId: id, clause: 'a1', stance: 'support', body: '写得好。' }),
    {
      open: people(200),
      'announced closed reported': people(409),
      'draft deleted nowhere': people(404),
    },
  ),
  'consultations.edit-comment': may('comment', ({ id }) => ({ commentId: id, stance: 'oppose', body: '改了。' }), {
    plain: OWN(200),
    'answered replied hidden withdrawn closed reported': OWN(409),
    'deleted nowhere': people(404),
  }),
  'consultations.withdraw-comment': may('comment', ({ id }) => ({ commentId: id }), {
    'plain answered replied hidden closed reported': OWN(200),
    withdrawn: OWN(409),
    'deleted nowhere': people(404),
  }),
  'consultations.endorse-comment': may(
    'comment',
    ({ id }) => ({ commentId: id }),
    TAKING_PART({ plain: { ...people(200), citizen: 403, other: 409 }, 'answered replied': { ...people(200), citizen: 403 } }),
  ),
  'consultations.unendorse-comment': may(
    'comment',
    ({ id }) => ({ commentId: id }),
    TAKING_PART({ plain: { ...people(409), other: 200 }, 'answered replied': people(409) }),
  ),
  'consultations.post-reply': may(
    'comment',
    ({ id }) => ({ commentId: id, body: '同意。' }),
    TAKING_PART({ 'plain answered replied': people(200) }),
  ),
  'consultations.withdraw-reply': may('reply', ({ replyId }) => ({ replyId }), {
    'plain hidden': { visitor: 401, everyone: 403, other: 200 },
    withdrawn: { visitor: 401, everyone: 403, other: 409 },
    'deleted nowhere': people(404),
  }),

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
  'consultations.store-draft': may('consultation', ({ id }) => ({ consultationId: id, draft: TREES.zh }), DRAFTING),
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
  'matters.follow': may('matter', ({ id }) => ({ matterId: id }), FOLLOWED),
  'matters.unfollow': may('matter', ({ id }) => ({ matterId: id }), FOLLOWED),
  'notifications.mark-read': may('notice', ({ id }) => ({ notificationId: id }), { citizens: NAMED(200), nowhere: people(404) }),

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
  'accounts.request-password-reset': may('nothing', () => ({ email: 'nobody@example.test' }), { '-': all(200) }),
  'accounts.reset-password': may('nothing', () => ({ token: 'guessed', password: PASSWORD }), { '-': all(400) }),
  'accounts.change-password': may('nothing', () => ({ currentPassword: PASSWORD, password: `${PASSWORD} 2` }), { '-': people(200) }),
  'accounts.change-profile': may('nothing', () => ({ displayName: '新名', mandateNote: '商户。', locale: 'zh-CN' }), { '-': people(200) }),
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
