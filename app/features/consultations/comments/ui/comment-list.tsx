import { type ReactNode, useRef, useState } from 'react'
import { LiveNews } from '#app/live/live-news.tsx'
import { useSteadyList } from '#app/live/use-steady-list.ts'
import { useViewer } from '#app/ui/use-root.ts'
import type { CommentCard as Card } from '../cards.server.ts'
import type { Mine } from '../queries.server.ts'
import { CommentActions } from './comment-actions.tsx'
import { CommentCard } from './comment-card.tsx'
import { settleCard } from './settle.ts'
import { WhatIsNew } from './what-is-new.tsx'

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
  /** What else the page says of a comment. */
  markOf?: (id: string) => ReactNode
}

/** Comments in their order. What arrives while one reads is counted and shown on request. */
export function CommentList({ consultation, cards, mine, back, view, total, newest, position, impliedCite = null, markOf }: Props) {
  const signedIn = useViewer() !== null
  const { shown, held, show } = useSteadyList(cards, { view, isOwn: (card) => mine.own.includes(card.id), settle: settleCard })
  const heading = useRef<HTMLDivElement>(null)
  const [seen, see] = useState({ view, total })
  if (seen.view !== view) see({ view, total })
  const added = Math.max(0, total - seen.total)
  const accept = () => {
    see({ view, total })
    show()
    heading.current?.focus()
  }
  return (
    <>
      <LiveNews activityId={consultation.id} position={position} />
      <WhatIsNew
        news={{ comments: added, changed: held.changed, reordered: held.reordered || held.added > added }}
        onShow={accept}
        to={held.added + held.changed === 0 && added > 0 ? newest : null}
      />
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
                <>
                  {markOf?.(card.id)}
                  <CommentActions
                    card={card}
                    consultationId={consultation.id}
                    own={own}
                    endorsed={mine.endorsed.includes(card.id)}
                    signedIn={signedIn}
                    open={consultation.status === 'open'}
                    back={back}
                  />
                </>
              }
            />
          )
        })}
      </div>
    </>
  )
}
