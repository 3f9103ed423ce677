import { randomUUID } from 'node:crypto'
import { all, authors, type Cells, type CommandRule, people } from '../who.ts'
import { COMMANDS } from './commands.ts'
import { OWN_MATTER } from './pages.ts'

type Fields = Record<string, string | File | readonly string[]>
/** A form of a route: the command behind it, sent field by field from the command's input unless `fields` says otherwise. */
export type FormRule = {
  command: string
  fields?: (input: Record<string, unknown>, thing: Readonly<Record<string, string>>) => Fields
  cells?: Cells
  /** What it is about, where no single command is behind it. */
  of?: CommandRule['of']
}
const form = (command: string, more: Omit<FormRule, 'command'> = {}): FormRule => ({ command, ...more })

/** A local time as an input of type datetime-local sends it. */
const local = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16)
const DRAFT_TEXT = { zh: '# 办法\n\n第一条 新的文本。\n', en: '# Rules\n\nArticle 1 New text.\n\nArticle 2 More.\n' }
const confirming = (language: 'zh' | 'en') => () => ({ encoding: 'text', content: DRAFT_TEXT[language], fileName: '' })
/** The lines of an import as the file that they come in. */
const asTable = ({ lines }: Record<string, unknown>) => {
  const [line] = lines as Record<string, string>[]
  const { channel, receiptNumber, receivedOn, clause, stance, body } = line!
  const table = `channel,receipt,date,clause,stance,comment\n${[channel, receiptNumber, receivedOn, clause, stance, body].join(',')}\n`
  return { content: Buffer.from(table).toString('base64'), fileName: 'a.csv' }
}
const id = '.$consultationId'
/** Anybody with an account takes part while it is open. */
const VOICE: Cells = { open: { visitor: 401, everyone: 302 }, closed: all(409), 'draft deleted nowhere': all(404) }

/** Every route with an action, and every form it takes. `name.x`: what follows the dot or colon tells rows of one page apart. */
export const FORMS: Record<string, Record<string, FormRule>> = {
  login: {
    'sign-in': { command: 'none', fields: () => ({ email: 'nobody@example.test', password: 'guessed' }), cells: { '-': all(400) } },
  },
  logout: { '': { command: 'none', fields: () => ({}), cells: { '-': all(302) } } },
  signup: { 'sign-up': form('accounts.sign-up') },
  'verify-email': { verify: form('accounts.verify-email') },
  'forgot-password': { forgot: form('accounts.request-password-reset') },
  'reset-password': { reset: form('accounts.reset-password') },

  'account._index': {
    profile: form('accounts.change-profile'),
    facts: form('accounts.change-facts'),
    password: form('accounts.change-password'),
    delete: form('accounts.delete-account'),
  },
  'account.notifications': { 'mark-read': form('notifications.mark-read') },
  'account.sessions': { 'end-one:x': form('accounts.end-session'), 'end-others': form('accounts.end-other-sessions') },

  'matters.$slug': { follow: form('matters.follow'), unfollow: form('matters.unfollow') },
  [`consultations${id}.comment`]: { 'post-comment': form('consultations.post-comment') },
  [`consultations${id}.comments.$commentId._index`]: {
    endorse: form('consultations.endorse-comment'),
    unendorse: form('consultations.unendorse-comment'),
    withdraw: form('consultations.withdraw-comment'),
    'reply.comment': form('consultations.post-reply'),
    'withdraw-reply.:replyId': form('consultations.withdraw-reply'),
  },
  [`consultations${id}.comments.$commentId.place`]: { 'reanchor-comment': form('consultations.reanchor-comment') },
  [`consultations${id}.comments.$commentId.edit`]: { 'edit-comment': form('consultations.edit-comment') },

  'office.matters.$slug_.report': {
    preview: form('dashboard.freeze', { fields: ({ matterId }) => ({ matterId: String(matterId), titleZh: '报告', introZh: '概况。' }) }),
    freeze: form('dashboard.freeze', { fields: ({ matterId }) => ({ matterId: String(matterId), titleZh: '报告', introZh: '概况。' }) }),
  },
  'office.agencies.$slug.reference': { reference: form('agencies.give-reference') },
  'office.matters.new': { 'create-matter': form('matters.create-matter') },
  'office.matters.$slug': {
    'edit-matter': form('matters.edit-matter'),
    'publish-matter': form('matters.publish-matter'),
    'record-decision': form('matters.record-decision'),
    'create-consultation': form('consultations.create-consultation'),
    'create-map': form('opinion.create-map'),
    'create-hearing': form('hearings.create'),
    'add-document': form('matters.add-document', {
      fields: ({ matterId, title }) => ({ matterId: String(matterId), title: String(title), file: new File(['%PDF-1.4 x'], 'a.pdf') }),
      cells: OWN_MATTER,
    }),
  },
  'hearings.$hearingId._index': {
    apply: form('hearings.apply'),
    withdraw: form('hearings.withdraw-application'),
    'seat-accept': form('hearings.answer-seat'),
    'confirm-1': form('hearings.confirm-line'),
    'object-1': form('hearings.confirm-line', {
      fields: ({ lineId }) => ({ lineId: String(lineId), verdict: 'object', objection: '我说的是太远。' }),
    }),
  },
  'office.hearings.$hearingId': {
    publish: form('hearings.publish', { fields: () => ({ appliesUntil: local(20), heldAt: local(40) }) }),
    agenda: form('hearings.write-agenda'),
    draw: form('hearings.draw'),
    enter: form('hearings.enter-transcript'),
    'publish-transcript': form('hearings.publish-transcript'),
    'publish-handling': form('hearings.publish-handling'),
    move: form('hearings.move', {
      fields: () => ({ heldAt: local(50), venueZh: '第二会议室', reason: '第一会议室坐不下报名的人。' }),
    }),
    'call-off': form('hearings.call-off'),
    delete: form('hearings.delete'),
    'rewrite-1': form('hearings.rewrite-line'),
    'handle-1': form('hearings.handle-line'),
  },
  'activities.$activityId.discussion._index': {
    post: {
      command: 'none',
      of: 'room',
      fields: () => ({ text: '我也想说一句。', clientId: randomUUID() }),
      cells: { open: { visitor: 401, everyone: 302 }, shut: people(409), 'draft deleted nowhere': people(404) },
    },
    'react-x': form('discussion.react'),
    'withdraw-x': form('discussion.withdraw-message'),
    'hide-x': form('discussion.hide-message'),
    'show-x': form('discussion.show-message'),
    set: form('discussion.set-room'),
  },
  // Votes, statements and codes of participants go in groups: one rule for everybody who may take part.
  // Only who takes part by a cookie says who they are here; the world's people have accounts.
  'opinion.$mapId.mine': {
    facts: {
      command: 'none',
      of: 'map',
      fields: () => ({ birthYear: '1990' }),
      cells: { 'open closed': all(403), 'draft deleted nowhere': all(404) },
    },
  },
  'opinion.$mapId.vote': {
    'vote-x': { command: 'none', of: 'map', fields: () => ({ statement: '1', vote: '-1' }), cells: VOICE },
    'add-x': { command: 'none', of: 'map', fields: () => ({ text: '夜里请少放烟花，孩子要睡觉。' }), cells: VOICE },
    // The statement that waits is the citizen's.
    'withdraw-2': {
      command: 'none',
      of: 'map',
      fields: () => ({ statement: '2' }),
      cells: { 'open closed': { visitor: 401, everyone: 403, citizen: 302 }, 'draft deleted nowhere': all(404) },
    },
    'code-x': {
      command: 'none',
      of: 'map',
      fields: () => ({ code: 'ABCD-EFGH-JKLM' }),
      cells: { 'draft open closed deleted nowhere': all(404) },
    },
  },
  'office.opinion.$mapId': {
    edit: form('opinion.edit-map'),
    publish: form('opinion.publish-map', { fields: () => ({ closesAt: local(30) }) }),
    extend: form('opinion.extend-map', { fields: () => ({ closesAt: local(60) }) }),
    delete: form('opinion.delete-map'),
    seed: form('opinion.seed-statements'),
    'moderate-x': form('opinion.moderate-statement'),
    'translate-x': form('opinion.translate-statement'),
    codes: form('opinion.keep-codes', { fields: () => ({ count: '1' }) }),
  },
  [`office.consultations${id}._index`]: {
    'edit-consultation': form('consultations.edit-consultation'),
    publish: form('consultations.publish', {
      fields: ({ consultationId }) => ({ consultationId: String(consultationId), closesAt: local(40) }),
    }),
    extend: form('consultations.extend', { fields: (input) => ({ ...(input as Record<string, string>), closesAt: local(60) }) }),
    'delete-draft': form('consultations.delete-draft'),
  },
  [`office.consultations${id}.edition`]: {
    'start-edition': form('consultations.start-edition'),
    'apply-suggestions': form('consultations.apply-suggestions'),
    'rewrite-clause': form('consultations.rewrite-clause'),
    'correct:x': form('consultations.correct-descent'),
    'request-edition': form('consultations.request-edition'),
  },
  [`office.consultations${id}.suggestions`]: {
    'decide:x': form('consultations.decide-suggestion'),
    'start-edition': form('consultations.start-edition'),
    'apply-suggestions': form('consultations.apply-suggestions'),
  },
  [`office.consultations${id}.draft`]: {
    preview: form('consultations.store-draft', { fields: () => ({ text: DRAFT_TEXT.zh }), cells: shownTo() }),
    'preview-translation': form('consultations.store-translation', { fields: () => ({ text: DRAFT_TEXT.en }), cells: translating() }),
    confirm: form('consultations.store-draft', { fields: confirming('zh') }),
    'confirm-translation': form('consultations.store-translation', { fields: confirming('en') }),
    'explain-x': form('consultations.explain-clause', { fields: ({ clauseId, zh }) => ({ clauseId: String(clauseId), zh: String(zh) }) }),
  },
  [`office.consultations${id}.work`]: {
    respond: form('consultations.respond'),
    answer: form('consultations.respond'),
    tag: form('consultations.tag-comments'),
    label: form('consultations.tag-comments'),
    unlabel: form('consultations.tag-comments', {
      fields: ({ commentIds }) => ({ commentIds: commentIds as string[], remove: '停放' }),
    }),
    assign: form('consultations.assign-comments'),
    delegate: form('consultations.assign-comments'),
    note: form('consultations.add-internal-note'),
    hide: form('consultations.hide-comment'),
    unhide: form('consultations.unhide-comment'),
    'hide-reply.x': form('consultations.hide-reply'),
  },
  [`office.consultations${id}.campaigns.$campaignId`]: {
    answer: form('consultations.answer-campaign'),
    'member:x': form('consultations.take-out-of-campaign'),
    group: form('consultations.dissolve-campaign'),
  },
  [`office.consultations${id}.intake`]: {
    enter: form('consultations.enter-comment'),
    preview: form('consultations.import-comments', { fields: asTable }),
    import: form('consultations.import-comments', { fields: asTable }),
  },
  [`office.consultations${id}.themes`]: {
    'rename:x': form('consultations.rename-theme'),
    'merge:x': form('consultations.merge-themes'),
    'split:x': form('consultations.split-theme'),
  },
  [`office.consultations${id}.close`]: { 'publish-report': form('consultations.publish-report') },

  'admin.agencies._index': { create: form('agencies.create-agency') },
  'admin.agencies.$agencyId': {
    rename: form('agencies.rename-agency'),
    move: form('agencies.move-agency'),
    close: form('agencies.close-agency'),
  },
  'admin.people.$accountId': {
    kind: form('accounts.change-kind'),
    grant: form('agencies.grant-capability'),
    'revoke:x': form('agencies.revoke-capability'),
  },
  'admin.jobs': { retry: form('accounts.retry-job') },
}

function translating(): Cells {
  return { draft: authors(200), 'announced open closed reported': authors(409), 'deleted nowhere': all(404) }
}
/** A preview stores nothing and answers with the page. */
function shownTo(): Cells {
  return { 'draft announced open closed': authors(200), reported: authors(409), 'deleted nowhere': all(404) }
}

export const ruleBehind = (rule: FormRule): CommandRule =>
  COMMANDS[rule.command] ?? { of: rule.of ?? 'nothing', input: () => ({}), cells: rule.cells! }
