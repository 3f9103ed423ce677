import { type Cells, type CommandRule, may, people, responders, type Who } from '../who.ts'

const FOLLOWED: Cells = { 'published quiet decided': people(200), private: { ...people(404), office: 200 }, 'deleted nowhere': people(404) }
/** Taking part needs a name and an open consultation; what is gone takes nothing more. */
const TAKING_PART = (standing: Cells): Cells => ({
  ...standing,
  'hidden withdrawn': people(409),
  'closed reported': people(409),
  'deleted nowhere': people(404),
})
const OWN = (status: number): Who => ({ visitor: 401, everyone: 403, citizen: status })
const NAMED = (status: number): Who => ({ visitor: 401, everyone: 404, citizen: status })

/** A draft is there for its own office alone, and not open to anybody. */
const UNSEEN: Who = { visitor: 401, everyone: 404, office: 409 }

/** What people do with a name behind it. */
export const TAKING_PART_COMMANDS: Record<string, CommandRule> = {
  // In the world's rooms the first message is the citizen's.
  'discussion.withdraw-message': may('room', ({ id }) => ({ room: id, number: 1 }), {
    'open shut': OWN(200),
    'draft deleted nowhere': people(404),
  }),
  'discussion.react': may('room', ({ id }) => ({ room: id, number: 1, reaction: 'thanks' }), {
    open: people(200),
    shut: people(409),
    'draft deleted nowhere': people(404),
  }),
  'hearings.apply': may('hearing', ({ id }) => ({ hearingId: id, group: 'g1', statement: '我住在附近，想说说。' }), {
    applying: people(200),
    'drawing drawn held transcript handled called-off': people(409),
    draft: UNSEEN,
    'deleted nowhere': people(404),
  }),
  'hearings.withdraw-application': may('hearing', ({ id }) => ({ hearingId: id }), {
    applying: { ...people(409), citizen: 200 },
    'drawing drawn held transcript handled called-off': people(409),
    draft: UNSEEN,
    'deleted nowhere': people(404),
  }),
  'hearings.answer-seat': may('hearing', ({ id }) => ({ hearingId: id, answer: 'accept' }), {
    drawn: { ...people(409), citizen: 200 },
    'applying drawing held transcript handled called-off': people(409),
    draft: UNSEEN,
    'deleted nowhere': people(404),
  }),
  'hearings.confirm-line': may('hearing', ({ line }) => ({ lineId: line, verdict: 'confirm' }), {
    'held transcript': { visitor: 401, everyone: 403, citizen: 200 },
    handled: { visitor: 401, everyone: 403, citizen: 409 },
    'draft applying drawing drawn called-off deleted nowhere': people(404),
  }),
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
  // None of the world's comments has lost its place.
  'consultations.reanchor-comment': may('comment', ({ id }) => ({ commentId: id, clause: 'a1' }), {
    'plain answered replied hidden withdrawn closed reported': { ...responders(409), citizen: 409 },
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

  'matters.follow': may('matter', ({ id }) => ({ matterId: id }), FOLLOWED),
  'matters.unfollow': may('matter', ({ id }) => ({ matterId: id }), FOLLOWED),
  'notifications.mark-read': may('notice', ({ id }) => ({ notificationId: id }), { citizens: NAMED(200), nowhere: people(404) }),
}
