import { memo } from 'react'
import { wordsLang } from '#app/i18n/locale.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { splitMentions } from '#app/platform/mentions.ts'
import { FoldedForms } from '#app/ui/folded-forms.tsx'
import { ActionForm, SubmitButton, TextField } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { REACTION_NAMES, type ReactionName, type Said } from '../domain/talk.ts'
import { discussionPath, messagePath } from './addresses.ts'

type Props = {
  roomId: string
  message: Said
  names: readonly string[]
  own: boolean
  /** The day, where it is the first message of one. */
  day: string | null
  reacted: ReactionName | undefined
  mayReply: boolean
  mayHide: boolean
  /** Its words, for moderators alone. */
  hidden: string | undefined
  onReply: ((number: number) => void) | undefined
}

/** One message; drawn again only when it changed. What is gone leaves its place and, hidden, the reason. */
export const Message = memo(function Message({ roomId, message, names, own, day, reacted, mayReply, mayHide, hidden, onReply }: Props) {
  const { t, f } = useI18n()
  const { number, name, kind, at, text, replyTo, gone, reason } = message
  return (
    <li id={`m${number}`} className="py-3! target:bg-seal-wash" data-number={number}>
      {day ? <p className="soft small mb-2">{day}</p> : null}
      <header className="who flex flex-wrap items-baseline gap-x-3">
        <b>{name ?? t('kind.deleted')}</b>
        {name ? <span className="soft small">{t.dynamic(`kind.${kind}`)}</span> : null}
        {own ? <span className="small text-seal">{t('discussion.own')}</span> : null}
        <Link className="soft small" to={messagePath(roomId, number)} aria-label={t('discussion.permalink', { number })}>
          #{number} · <time dateTime={at}>{f.time(at)}</time>
        </Link>
        {replyTo ? (
          <Link className="soft small" to={messagePath(roomId, replyTo)}>
            {t('discussion.replyingTo', { number: replyTo })}
          </Link>
        ) : null}
      </header>
      {gone ? (
        <p className="soft my-1">{gone === 'hidden' ? t('discussion.hidden', { reason: reason ?? '' }) : t('discussion.withdrawn')}</p>
      ) : (
        <p className="my-1 whitespace-pre-line" lang={wordsLang(text)}>
          {splitMentions(text, names).map((piece, i) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
            piece.mention ? <b key={i}>{piece.text}</b> : piece.text,
          )}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-2">
        {gone ? null : <Reactions message={message} reacted={reacted} mayReact={mayReply} />}
        {mayReply && !gone ? (
          <Link
            className="button quiet small"
            to={`${discussionPath(roomId)}?reply=${number}#write`}
            aria-label={t('discussion.replyNumber', { number })}
            onClick={(event) => {
              if (!onReply) return
              event.preventDefault()
              onReply(number)
            }}
          >
            {t('discussion.reply')}
          </Link>
        ) : null}
        {(own && !gone) || (mayHide && gone !== 'withdrawn') ? <More message={message} own={own} mayHide={mayHide} words={hidden} /> : null}
      </div>
    </li>
  )
})

function Reactions({ message, reacted, mayReact }: { message: Said; reacted: ReactionName | undefined; mayReact: boolean }) {
  const { t } = useI18n()
  const { number, reactions = {} } = message
  const label = (name: ReactionName) => `${t(`discussion.react.${name}`)}${reactions[name] ? ` ${reactions[name]}` : ''}`
  if (!mayReact) {
    const given = REACTION_NAMES.filter((name) => reactions[name])
    return given.length > 0 ? <span className="soft small">{given.map(label).join(' · ')}</span> : null
  }
  return (
    <ActionForm name={`react-${number}`} preventScrollReset>
      <input type="hidden" name="number" value={number} />
      <fieldset className="-ml-1.5 m-0 flex flex-wrap border-0 p-0" aria-label={t('discussion.reactTo', { number })}>
        {REACTION_NAMES.map((name) => (
          <button
            key={name}
            type="submit"
            name="reaction"
            value={reacted === name ? 'none' : name}
            aria-pressed={reacted === name}
            className="button quiet small aria-pressed:font-semibold aria-pressed:text-ink"
          >
            {label(name)}
          </button>
        ))}
      </fieldset>
    </ActionForm>
  )
}

type MoreProps = { message: Said; own: boolean; mayHide: boolean; words: string | undefined }
function More({ message: { number, gone }, own, mayHide, words }: MoreProps) {
  const { t } = useI18n()
  const hidden = <input type="hidden" name="number" value={number} />
  return (
    <FoldedForms of={[`withdraw-${number}`, `hide-${number}`, `show-${number}`]} className="fold open:basis-full">
      <summary className="soft small inline-flex min-h-11 cursor-pointer items-center">{t('discussion.more')}</summary>
      {own && !gone ? (
        <ActionForm name={`withdraw-${number}`} className="my-2" preventScrollReset>
          {hidden}
          <p className="soft small">{t('discussion.withdrawWhy')}</p>
          <SubmitButton className="button small">{t('discussion.withdraw')}</SubmitButton>
        </ActionForm>
      ) : null}
      {mayHide && !gone ? (
        <ActionForm name={`hide-${number}`} className="my-2" preventScrollReset>
          {hidden}
          <TextField name="reason" label={t('discussion.hideReason')} required />
          <SubmitButton className="button small danger">{t('discussion.hide')}</SubmitButton>
        </ActionForm>
      ) : null}
      {mayHide && gone === 'hidden' ? (
        <ActionForm name={`show-${number}`} className="my-2" preventScrollReset>
          {hidden}
          {words ? <blockquote className="quote whitespace-pre-line">{words}</blockquote> : null}
          <SubmitButton className="button small">{t('discussion.show')}</SubmitButton>
        </ActionForm>
      ) : null}
    </FoldedForms>
  )
}
