import { type FormEvent, type MouseEvent, useEffect, useRef } from 'react'
import { useI18n, useSay } from '#app/i18n/use-i18n.tsx'
import { ActionForm } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { mapPath, minePath, votePath } from './addresses.ts'
import { type Now, useVoting, VOTE } from './use-voting.ts'

const SIDES = ['agree', 'disagree', 'pass'] as const
const MARK = { agree: '✓', disagree: '✕', pass: '?' } as const
const TONE = {
  agree: 'border-[var(--support)] text-[var(--support)]',
  disagree: 'border-[var(--oppose)] text-[var(--oppose)]',
  pass: 'border-[var(--line)] soft',
} as const

/** The second press of a double click would fall on the next statement, unread. */
const onceOnly = (event: MouseEvent) => {
  if (event.detail > 1) event.preventDefault()
}

/** One statement and three answers; a plain form that scripts make quicker. */
export function VotingCard({ mapId, drawn }: { mapId: string; drawn: Now }) {
  const { t } = useI18n()
  const say = useSay()
  const { now, vote, trouble } = useVoting(mapId, drawn)
  const { card, left, total } = now
  const words = useRef<HTMLParagraphElement>(null)
  const shown = useRef(card?.number)
  useEffect(() => {
    if (shown.current !== card?.number) words.current?.focus({ preventScroll: true })
    shown.current = card?.number
  }, [card?.number])

  const send = (event: FormEvent<HTMLFormElement>) => {
    const chosen = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value')
    const side = SIDES.find((one) => String(VOTE[one]) === chosen)
    if (!side) return
    event.preventDefault()
    void vote(side)
  }
  return (
    <section id="card" aria-labelledby="card-title" className="scroll-mt-4 border-y border-[var(--faint)] py-6">
      <p className="soft small mb-2 flex flex-wrap justify-between gap-x-4" id="card-title">
        <span>{t('opinion.vote.progress', { done: total - left, total })}</span>
        {card ? <span>{t('opinion.vote.statement', { number: card.number })}</span> : null}
      </p>
      <span className="mb-4 block h-1 bg-[var(--faint)]" aria-hidden="true">
        <i className="block h-full bg-[var(--seal)]" style={{ width: `${(100 * (total - left)) / Math.max(1, total)}%` }} />
      </span>
      {card ? (
        <>
          <p ref={words} tabIndex={-1} className="law mb-5 text-xl leading-relaxed outline-none" lang={card.words.lang} aria-live="polite">
            {card.words.text}
          </p>
          <ActionForm name={`vote-${card.number}`} action={votePath(mapId)} onSubmitCapture={send}>
            <input type="hidden" name="statement" value={card.number} />
            <div className="grid gap-3 sm:grid-cols-3">
              {SIDES.map((side) => (
                <button
                  key={side}
                  type="submit"
                  name="vote"
                  value={VOTE[side]}
                  className={`button min-h-14 text-lg ${TONE[side]}`}
                  onClick={onceOnly}
                >
                  <span aria-hidden="true">{MARK[side]}</span> {t(`opinion.${side}`)}
                </button>
              ))}
            </div>
          </ActionForm>
          {trouble ? (
            <p className="notice mt-4 !mb-0" role="alert">
              {trouble === 'offline'
                ? t('opinion.vote.retry')
                : t('opinion.vote.refused', { why: say(trouble.messageKey, trouble.params) })}
            </p>
          ) : null}
          <p className="soft small mt-4 mb-0 flex flex-wrap gap-x-6">
            {card.mine ? <span>{t('opinion.vote.yours', { side: t(`opinion.${card.mine}`) })}</span> : null}
            {left > 1 ? (
              <Link className="inline-flex min-h-11 items-center" to={`${votePath(mapId)}?skip=${card.number}`} preventScrollReset>
                {t('opinion.vote.skip')}
              </Link>
            ) : null}
            <span className="hidden items-center sm:inline-flex">{t('opinion.vote.keys')}</span>
          </p>
        </>
      ) : (
        <>
          <p className="text-lg">{t('opinion.vote.done')}</p>
          <p className="mb-0 flex flex-wrap gap-3">
            <Link className="button primary" to={mapPath(mapId)}>
              {t('opinion.vote.doneNext')}
            </Link>
            <Link className="button" to={minePath(mapId)}>
              {t('opinion.vote.whereYouStand')}
            </Link>
          </p>
        </>
      )}
      <MyVotes mapId={mapId} mine={now.mine} />
    </section>
  )
}

function MyVotes({ mapId, mine }: { mapId: string; mine: Now['mine'] }) {
  const { t, f } = useI18n()
  if (mine.length === 0) return null
  return (
    <details className="mt-4">
      <summary className="inline-flex min-h-11 cursor-pointer items-center underline decoration-[var(--line)] underline-offset-4">
        {t('opinion.vote.mine', { n: f.number(mine.length) })}
      </summary>
      <ul className="plain-list rows">
        {[...mine].reverse().map(({ number, words, side }) => (
          <li key={number} className="flex flex-wrap items-baseline justify-between gap-x-4 !py-2">
            <span lang={words.lang} className="min-w-0 flex-1 basis-60">
              {words.text}
            </span>
            <span className="soft">
              <b className="text-ink">{t(`opinion.${side}`)}</b>{' '}
              <Link to={`${votePath(mapId)}?card=${number}#card`} className="inline-flex min-h-11 items-center">
                {t('opinion.vote.change')}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
