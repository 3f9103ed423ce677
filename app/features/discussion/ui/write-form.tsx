import type { FormEvent, KeyboardEvent, RefObject } from 'react'
import { useI18n, useSay } from '#app/i18n/use-i18n.tsx'
import { ActionForm, Field } from '#app/ui/form.tsx'
import { LONGEST_MESSAGE, type Said } from '../domain/talk.ts'
import { discussionPath } from './addresses.ts'
import { useSending } from './use-sending.ts'

type Props = {
  roomId: string
  clientId: string
  replyTo: number | null
  /** What is replied to, where it stands on the page. */
  repliedTo: Said | undefined
  onReplyStop(): void
  onSent(number: number): void
  field: RefObject<HTMLTextAreaElement>
}

/** A form that posts and reloads; where scripts run it is sent without leaving the page, by button or Ctrl+Enter. */
export function WriteForm({ roomId, clientId, replyTo, repliedTo, onReplyStop, onSent, field }: Props) {
  const { t } = useI18n()
  const say = useSay()
  const { send, state, problem } = useSending(roomId)
  async function submit(event: FormEvent) {
    event.preventDefault()
    const text = field.current?.value.trim() ?? ''
    if (!text) return field.current?.focus()
    const number = await send(text, replyTo)
    if (number === undefined || !field.current) return
    field.current.value = ''
    onSent(number)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
  }
  return (
    <ActionForm name="post" id="write" action={discussionPath(roomId)} onSubmit={submit}>
      <input type="hidden" name="clientId" value={clientId} />
      <input type="hidden" name="replyTo" value={replyTo ?? ''} />
      {replyTo ? (
        <p className="mb-1">
          {t('discussion.replyingTo', { number: replyTo })}{' '}
          <a
            href={`${discussionPath(roomId)}#write`}
            className="button quiet small"
            onClick={(event) => {
              event.preventDefault()
              onReplyStop()
            }}
          >
            {t('discussion.replyStop')}
          </a>
        </p>
      ) : null}
      {replyTo && repliedTo?.text ? (
        <blockquote className="quote soft small mt-0 line-clamp-2">
          {repliedTo.name ? <b>{repliedTo.name} </b> : null}
          {repliedTo.text}
        </blockquote>
      ) : null}
      {problem ? (
        <p className="notice" role="alert">
          {say(problem.key, problem.params)}
        </p>
      ) : null}
      <Field name="text" label={t('discussion.write')} hint={t('discussion.writeHint', { max: LONGEST_MESSAGE })}>
        {(wiring, value) => (
          <textarea className="input min-h-20!" {...wiring} ref={field} rows={2} required defaultValue={value} onKeyDown={onKeyDown} />
        )}
      </Field>
      <button type="submit" className="button primary" aria-disabled={state !== 'idle' || undefined}>
        {state === 'idle' ? t('discussion.send') : t('form.sending')}
      </button>
      <span role="status" className="soft small ml-3">
        {state === 'retrying' ? t('discussion.retrying') : ''}
      </span>
    </ActionForm>
  )
}
