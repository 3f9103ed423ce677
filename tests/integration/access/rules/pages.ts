import { admins, all, analysts, authors, type Cells, office, officials, on, type PageRule, people, plain, responders } from '../who.ts'

/** A published consultation is everybody's; a draft exists for its own agency only; what was deleted exists for nobody. */
const READERS: Cells = {
  'announced open closed reported': all(200),
  draft: { everyone: 404, office: 200 },
  'deleted nowhere': all(404),
}
const REDIRECTED: Cells = { ...READERS, 'announced open closed reported': all(302), draft: { everyone: 404, office: 302 } }
const REPORT: Cells = { reported: all(200), 'draft announced open closed deleted nowhere': all(404) }
const EVERY_STATE = 'draft announced open closed reported'
/** One's own words can be changed until somebody has answered to them. */
const EDITING: Cells = {
  plain: { visitor: 401, everyone: 403, citizen: 200 },
  'answered replied closed reported': { visitor: 401, everyone: 403, citizen: 409 },
  'hidden withdrawn': { visitor: 401, everyone: 403 },
  'deleted nowhere': people(404),
}
/** None of the world's comments has lost its place. */
const PLACING: Cells = {
  'plain answered replied hidden withdrawn closed reported': { ...responders(409), citizen: 409 },
  'deleted nowhere': { visitor: 404, everyone: 404 },
}
const THREAD: Cells = { 'plain answered replied hidden withdrawn closed reported': all(200), 'deleted nowhere': all(404) }
/** The world's answers are named after their comments. */
const ANSWER: Cells = { 'answered reported': all(200), 'plain replied hidden withdrawn closed deleted nowhere': all(404) }
/** Published with the draft. */
const LEDGER: Cells = { 'announced open closed reported': all(200), 'draft deleted nowhere': all(404) }
/** A file is as public as what it belongs to. */
const FILES: Cells = {
  'plain document': all(200),
  hidden: { everyone: 404, citizen: 200, moderator: 200 },
  withdrawn: { everyone: 404, citizen: 200 },
  private: { everyone: 404, office: 200 },
  'deleted loose nowhere': all(404),
}
/** The text of a file is as public as the file. */
const ATTACHED: Cells = {
  plain: all(200),
  hidden: { everyone: 404, citizen: 200, moderator: 200 },
  withdrawn: { everyone: 404, citizen: 200 },
}
/** A draft exists for its own agency alone. */
const MAP: Cells = { 'open closed': all(200), draft: { everyone: 404, office: 200 }, 'deleted nowhere': all(404) }
const MATTER: Cells = { 'published quiet decided': all(200), private: { everyone: 404, office: 200 }, 'deleted nowhere': all(404) }
const HEARING: Cells = {
  'applying drawing drawn held transcript handled called-off': all(200),
  draft: { everyone: 404, office: 200 },
  'deleted nowhere': all(404),
}
/** As public as the activity; before that is published there is none. */
const ROOM: Cells = { 'open shut': all(200), 'draft deleted nowhere': all(404) }
const REPORTS: Cells = { published: all(200), 'quiet decided private deleted nowhere': all(404) }
export const OWN_MATTER: Cells = {
  'published quiet decided': authors(200),
  private: { ...authors(200), stranger: 404 },
  'deleted nowhere': officials(404),
}

/** Status of a GET (302 stands for every redirect), one line per route of app/routes; `with …` is another view of the same route. */
export const PAGES: Record<string, PageRule> = {
  _index: plain('/', all(200)),
  about: plain('/about', all(200)),
  login: plain('/login', { visitor: 200, everyone: 302 }),
  logout: plain('/logout', all(302)),
  language: plain('/language?to=en&next=/about', all(302)),
  signup: plain('/signup', { visitor: 200, everyone: 302 }),
  'verify-email': plain('/verify-email?token=x', all(200)),
  'forgot-password': plain('/forgot-password', all(200)),
  'reset-password': plain('/reset-password?token=x', all(200)),

  'account._index': plain('/account', people(200)),
  'account.contributions': plain('/account/contributions', people(200)),
  'account.export': plain('/account/export', people(200)),
  'account.notifications': plain('/account/notifications', people(200)),
  'account.sessions': plain('/account/sessions', people(200)),

  'agencies._index': plain('/agencies', all(200)),
  'agencies.$slug': on('agency', '/agencies/:slug', { 'home away shut': all(200), nowhere: all(404) }),
  'agencies.$slug_.record[.]csv': on('agency', '/agencies/:slug/record.csv', { 'home away shut': all(200), nowhere: all(404) }),
  'matters._index': plain('/matters', all(200)),
  'matters.$slug': on('matter', '/matters/:slug', MATTER),
  'matters.$slug_.dashboard._index': on('matter', '/matters/:slug/dashboard', MATTER),
  'matters.$slug_.dashboard[.]json': on('matter', '/matters/:slug/dashboard.json', MATTER),
  'matters.$slug_.dashboard.$block[.]csv': on('matter', '/matters/:slug/dashboard/none.csv', {
    'published quiet decided private deleted nowhere': all(404),
  }),
  // The world's reports are under the published matter.
  'matters.$slug_.reports.$reportId._index': on('matter', '/matters/:slug/reports/:report', REPORTS),
  'matters.$slug_.reports.$reportId[.]json': on('matter', '/matters/:slug/reports/:report.json', REPORTS),
  'files.$fileId': on('file', '/files/:id', FILES),

  'consultations._index': plain('/consultations', all(200)),
  'consultations.$consultationId._index': on('consultation', '/consultations/:id', READERS),
  'consultations.$consultationId.clauses.$clauseKey': on('consultation', '/consultations/:id/clauses/a1', REDIRECTED),
  // The world's drafts have one edition each: there is nothing to compare.
  'consultations.$consultationId.changes': on('consultation', '/consultations/:id/changes', {
    [`${EVERY_STATE} deleted nowhere`]: all(404),
  }),
  'consultations.$consultationId.comment': on('consultation', '/consultations/:id/comment?clause=a1', READERS),
  'consultations.$consultationId.comments._index': on('consultation', '/consultations/:id/comments', READERS),
  'consultations.$consultationId.answers.$batchId': on('comment', '/consultations/:consultation/answers/:id', ANSWER),
  'consultations.$consultationId.comments.$commentId._index': on('comment', '/consultations/:consultation/comments/:id', THREAD),
  'consultations.$consultationId.comments.$commentId.annotation': on(
    'comment',
    '/consultations/:consultation/comments/:id/annotation',
    THREAD,
  ),
  'consultations.$consultationId.comments.$commentId.edit': on('comment', '/consultations/:consultation/comments/:id/edit', EDITING),
  'consultations.$consultationId.comments.$commentId.place': on('comment', '/consultations/:consultation/comments/:id/place', PLACING),
  'consultations.$consultationId.campaigns._index': on('consultation', '/consultations/:id/campaigns', READERS),
  // The world's comments are all different.
  'consultations.$consultationId.campaigns.$campaignId': on('consultation', '/consultations/:id/campaigns/:id', {
    [`${EVERY_STATE} deleted nowhere`]: all(404),
  }),
  'consultations.$consultationId.comments.$commentId.attachment': on('comment', '/consultations/:consultation/comments/:id/attachment', {
    ...ATTACHED,
    'answered replied closed reported deleted nowhere': all(404),
  }),
  'consultations.$consultationId.themes._index': on('consultation', '/consultations/:id/themes', READERS),
  // In the world's few comments there are no themes.
  'consultations.$consultationId.themes.$themeId': on('consultation', '/consultations/:id/themes/:id', {
    [`${EVERY_STATE} deleted nowhere`]: all(404),
  }),
  'consultations.$consultationId.results._index': on('consultation', '/consultations/:id/results', READERS),
  'consultations.$consultationId.results.$chart[.]csv': on('consultation', '/consultations/:id/results/participants.csv', READERS),
  'consultations.$consultationId.package[.]zip': on('consultation', '/consultations/:id/package.zip', LEDGER),
  'consultations.$consultationId.draft[.]docx': on('consultation', '/consultations/:id/draft.docx', READERS),
  'consultations.$consultationId.draft[.]xml': on('consultation', '/consultations/:id/draft.xml', READERS),
  'consultations.$consultationId.draft[.]md': on('consultation', '/consultations/:id/draft.md', READERS),
  'consultations.$consultationId.ledger._index': on('consultation', '/consultations/:id/ledger', LEDGER),
  'consultations.$consultationId.ledger.report': on('consultation', '/consultations/:id/ledger/report', LEDGER),
  'consultations.$consultationId.ledger[.]csv': on('consultation', '/consultations/:id/ledger.csv', LEDGER),
  'consultations.$consultationId.ledger[.]jsonld': on('consultation', '/consultations/:id/ledger.jsonld', LEDGER),
  'consultations.$consultationId.ledger[.]docx': on('consultation', '/consultations/:id/ledger.docx', LEDGER),
  'consultations.$consultationId.report._index': on('consultation', '/consultations/:id/report', REPORT),
  'consultations.$consultationId.report[.]csv': on('consultation', '/consultations/:id/report.csv', REPORT),
  'consultations.$consultationId.report[.]json': on('consultation', '/consultations/:id/report.json', REPORT),

  'activities.$activityId.discussion._index': on('room', '/activities/:id/discussion', ROOM),
  'activities.$activityId.discussion.messages[.]json': on('room', '/activities/:id/discussion/messages.json', ROOM),
  'hearings.$hearingId._index': on('hearing', '/hearings/:id', HEARING),
  'hearings.$hearingId.selection[.]json': on('hearing', '/hearings/:id/selection.json', {
    'drawn held transcript handled called-off': all(200),
    'draft applying drawing deleted nowhere': all(404),
  }),
  'hearings.$hearingId.handling[.]csv': on('hearing', '/hearings/:id/handling.csv', {
    handled: all(200),
    'draft applying drawing drawn held transcript called-off deleted nowhere': all(404),
  }),
  'office.hearings.$hearingId': on('hearing', '/office/hearings/:id', {
    'draft applying drawing drawn held transcript handled called-off': office(200),
    'deleted nowhere': all(404),
  }),
  'opinion.$mapId._index': on('map', '/opinion/:id', MAP),
  'opinion.$mapId.vote': on('map', '/opinion/:id/vote', MAP),
  'opinion.$mapId.mine': on('map', '/opinion/:id/mine', MAP),
  'opinion.$mapId.$file[.]csv': on('map', '/opinion/:id/votes.csv', MAP),
  // The world's votes have not been analysed.
  'opinion.$mapId.analysis[.]json': on('map', '/opinion/:id/analysis.json', { 'draft open closed deleted nowhere': all(404) }),
  'office.opinion.$mapId': on('map', '/office/opinion/:id', { 'draft open closed': office(200), 'deleted nowhere': all(404) }),

  'office._index': plain('/office', officials(200)),
  'office.matters.$slug_.report': on('matter', '/office/matters/:slug/report', {
    'published quiet decided': analysts(200),
    private: { ...analysts(200), everyone: 404, visitor: 404, moderator: 403 },
    'deleted nowhere': all(404),
  }),
  'office.agencies.$slug.reference': on('agency', '/office/agencies/:slug/reference', {
    home: analysts(200),
    away: { visitor: 401, everyone: 403, stranger: 200 },
    shut: { visitor: 401, everyone: 403 },
    nowhere: all(404),
  }),
  'office.matters.new': plain('/office/matters/new', { ...authors(200), stranger: 200 }),
  'office.matters.$slug': on('matter', '/office/matters/:slug', OWN_MATTER),
  'office.consultations.$consultationId._index': on('consultation', '/office/consultations/:id', {
    [EVERY_STATE]: office(200),
    'deleted nowhere': all(404),
  }),
  'office.consultations.$consultationId.edition': on('consultation', '/office/consultations/:id/edition', {
    [EVERY_STATE]: authors(200),
    'deleted nowhere': all(404),
  }),
  'office.consultations.$consultationId.suggestions': on('consultation', '/office/consultations/:id/suggestions', {
    [EVERY_STATE]: authors(200),
    'deleted nowhere': all(404),
  }),
  'office.consultations.$consultationId.draft': on('consultation', '/office/consultations/:id/draft', {
    [EVERY_STATE]: authors(200),
    'deleted nowhere': all(404),
  }),
  'office.consultations.$consultationId.work': on('consultation', '/office/consultations/:id/work', {
    [EVERY_STATE]: office(200),
    'deleted nowhere': all(404),
  }),
  'office.consultations.$consultationId.work with a comment open': on('comment', '/office/consultations/:consultation/work?comment=:id', {
    'plain answered replied hidden withdrawn closed reported nowhere': office(200),
    deleted: all(404),
  }),
  'office.consultations.$consultationId.campaigns._index': on('consultation', '/office/consultations/:id/campaigns', {
    [EVERY_STATE]: office(200),
    'deleted nowhere': all(404),
  }),
  'office.consultations.$consultationId.campaigns.$campaignId': on('consultation', '/office/consultations/:id/campaigns/:id', {
    [EVERY_STATE]: office(404),
    'deleted nowhere': all(404),
  }),
  'office.consultations.$consultationId.intake': on('consultation', '/office/consultations/:id/intake', {
    [EVERY_STATE]: office(200),
    'deleted nowhere': all(404),
  }),
  'office.consultations.$consultationId.intake_.table[.]csv': on('consultation', '/office/consultations/:id/intake/table.csv', {
    [EVERY_STATE]: office(200),
    'deleted nowhere': all(404),
  }),
  'office.consultations.$consultationId.themes': on('consultation', '/office/consultations/:id/themes', {
    [EVERY_STATE]: office(200),
    'deleted nowhere': all(404),
  }),
  'office.consultations.$consultationId.close': on('consultation', '/office/consultations/:id/close', {
    [EVERY_STATE]: office(200),
    'deleted nowhere': all(404),
  }),

  admin: plain('/admin', admins(200)),
  'admin._index': plain('/admin', admins(200)),
  'admin.agencies._index': plain('/admin/agencies', admins(200)),
  'admin.agencies.$agencyId': on('agency', '/admin/agencies/:id', { 'home away shut': admins(200), nowhere: admins(404) }),
  'admin.events': plain('/admin/events', admins(200)),
  'admin.jobs': plain('/admin/jobs', admins(200)),
  'admin.mail': plain('/admin/mail', admins(200)),
  'admin.people._index': plain('/admin/people', admins(200)),
  'admin.people.$accountId': on('person', '/admin/people/:id', { 'official citizen': admins(200), nowhere: admins(404) }),
}

export const routeOf = (line: string) => line.split(' ', 1)[0]!
