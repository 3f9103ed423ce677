import type { Command } from '#app/platform/command.server.ts'
import type { FormInput } from '#app/platform/http/door.server.ts'
import { addInternalNote } from './add-internal-note.server.ts'
import { assignComments } from './assign-comments.server.ts'
import { hideComment } from './hide-comment.server.ts'
import { hideReply } from './hide-reply.server.ts'
import { respondToComments } from './respond-to-comments.server.ts'
import { tagComments } from './tag-comments.server.ts'
import { unhideComment } from './unhide-comment.server.ts'

type Values = FormInput['values']
type WorkForm = { command: Command<any, any, any>; done: string; input(values: Values, consultationId: string): unknown }
const pick = (values: Values, ...names: string[]) =>
  Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name]]))

const respond: WorkForm = {
  command: respondToComments,
  done: 'answered',
  input: (values, consultationId) => ({
    consultationId,
    commentIds: values.commentIds ?? [],
    ...pick(values, 'outcome', 'reason', 'carriedBy'),
  }),
}
const tag: WorkForm = {
  command: tagComments,
  done: 'tagged',
  input: (values, consultationId) => ({ consultationId, commentIds: values.commentIds ?? [], ...pick(values, 'add', 'remove') }),
}
const assign: WorkForm = {
  command: assignComments,
  done: 'assigned',
  input: (values, consultationId) => ({ consultationId, commentIds: values.commentIds ?? [], ...pick(values, 'assigneeId') }),
}

/** The forms of the work page. Those of the panel are named apart, so that a refusal appears where it was sent. */
export const WORK_FORMS: Record<string, WorkForm> = {
  respond,
  tag,
  assign,
  answer: respond,
  label: tag,
  unlabel: tag,
  delegate: assign,
  note: { command: addInternalNote, done: 'noted', input: (values) => pick(values, 'commentId', 'body') },
  hide: { command: hideComment, done: 'hidden', input: (values) => pick(values, 'commentId', 'reason') },
  unhide: { command: unhideComment, done: 'unhidden', input: (values) => pick(values, 'commentId') },
  'hide-reply': { command: hideReply, done: 'hidden', input: (values) => pick(values, 'replyId', 'reason') },
}
