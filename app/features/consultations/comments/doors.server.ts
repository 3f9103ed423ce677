import { isSignedIn } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Door, type FormInput, handleForm } from '#app/platform/http/door.server.ts'
import { safePath, safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { consume } from '#app/platform/rate-limit.server.ts'
import { endorseComment } from './endorse-comment.server.ts'
import { postComment } from './post-comment.server.ts'
import { postReply } from './post-reply.server.ts'
import { unendorseComment } from './unendorse-comment.server.ts'
import { withdrawComment } from './withdraw-comment.server.ts'
import { withdrawReply } from './withdraw-reply.server.ts'

type Context = Door['context']
const options = (context: Context, form: FormInput) => ({ now: context.now, idempotencyKey: form.idempotencyKey })

/** A comment sent from the form page; afterwards the law page shows it among the newest of its clause. */
export const postCommentForm = ({ request, context, params }: Door) =>
  handleForm(request, async (form) => {
    const { actor, address } = context
    if (isSignedIn(actor)) {
      await Promise.all([
        consume('comment-account', actor.id),
        consume('comment-address', address),
        form.uploads.attachment && consume('upload-account', actor.id),
      ])
    }
    const input = { ...form.values, consultationId: params.consultationId, attachment: form.uploads.attachment }
    const { id, clauseKey } = await runCommand(postComment, actor, input, options(context, form))
    return safeRedirect(
      `/consultations/${params.consultationId}?${new URLSearchParams({ clause: clauseKey ?? 'whole', sort: 'newest' })}#comment-${id}`,
    )
  })

/** Everything that is done to one comment; the form's name says what (`endorse.<id>`). */
export const commentForms = ({ request, context, params }: Door) =>
  handleForm(request, async (form) => {
    const { actor } = context
    const { consultationId, commentId } = params
    const at = `/consultations/${consultationId}/comments/${commentId}`
    const [task, subject] = form.name.split('.', 2)
    const { next, ...values } = form.values
    const back = safePath(typeof next === 'string' ? next : null, at)
    const run = options(context, form)
    if (task === 'endorse' || task === 'unendorse') {
      if (isSignedIn(actor)) await consume('endorse-account', actor.id)
      await runCommand(task === 'endorse' ? endorseComment : unendorseComment, actor, { commentId }, run)
      return safeRedirect(back)
    }
    if (task === 'withdraw') {
      await runCommand(withdrawComment, actor, { commentId }, run)
      return safeRedirect(at)
    }
    if (task === 'reply') {
      if (isSignedIn(actor)) await consume('reply-account', actor.id)
      const { id } = await runCommand(postReply, actor, { ...values, commentId }, run)
      return safeRedirect(`${at}#reply-${id}`)
    }
    if (task === 'withdraw-reply') {
      await runCommand(withdrawReply, actor, { replyId: subject }, run)
      return safeRedirect(`${at}#replies`)
    }
    throw new AppError('not_found', 'problem.notFound')
  })
