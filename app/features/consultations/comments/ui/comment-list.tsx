import { useRouteLoaderData } from '@remix-run/react'
import { useRef } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { LiveNews } from '#app/live/live-news.tsx'
import { useSteadyList } from '#app/live/use-steady-list.ts'
import { Link } from '#app/ui/link.tsx'
import type { CommentCard as Card } from '../cards.server.ts'
import type { Mine } from '../queries.server.ts'
import { CommentActions } from './comment-actions.tsx'
import { CommentCard } from './comment-card.tsx'

type Props = {
  consultation: { id: string; status: string; currentEdition: number }
  cards: readonly Card[]
  mine: Mine
  /** Address of this view, to come back to. */
  back: string
  /** Names the list; another one starts afresh. */
  view: string
  /** How many there are beyond this page too; those that are not on it are reached through `newest`. */
  total: number
  newest: string
  position: number
  impliedCite?: string | null
}

/** Comments in their order. What arrives while one reads is counted and shown on request. */
export function CommentList({ consultation, cards, mine, back, view, total, newest, position, impliedCite = null }: Props) {
  const { t } = useI18n()
  const signedIn = Boolean((useRouteLoaderData('root') as { viewer?: unknown } | undefined)?.viewer)
  const { shown, held, show, heading } = useSteadyList(cards, view)
  const seen = useRef({ view, total })
  if (seen.current.view !== view) seen.current = { view, total }
  const elsewhere = Math.max(0, total - seen.current.total - held)
  const accept = () => {
    seen.current = { view, total }
    show()
    heading.current?.focus()
  }
  return (
    <>
      <LiveNews activityId={consultation.id} position={position} />
      <div aria-live="polite" className="news no-print">
        {held > 0 ? (
          <button type="button" className="button small" onClick={accept}>
            {t('consultations.live.new', { count: held + elsewhere })}
          </button>
        ) : null}
        {held === 0 && elsewhere > 0 ? (
          <Link className="button small" to={newest} preventScrollReset onClick={accept}>
            {t('consultations.live.new', { count: elsewhere })}
          </Link>
        ) : null}
      </div>
      <div ref={heading} tabIndex={-1} className="comments">
        {shown.map((card) => {
          const own = mine.own.includes(card.id)
          return (
            <CommentCard
              key={card.id}
              card={card}
              consultationId={consultation.id}
              currentEdition={consultation.currentEdition}
              own={own}
              impliedCite={impliedCite}
              actions={
                <CommentActions
                  card={card}
                  consultationId={consultation.id}
                  own={own}
                  endorsed={mine.endorsed.includes(card.id)}
                  signedIn={signedIn}
                  open={consultation.status === 'open'}
                  back={back}
                />
              }
            />
          )
        })}
      </div>
    </>
  )
}
