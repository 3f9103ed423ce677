import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { RedlinePiece } from '../../drafts/domain/redline.ts'

const TAGS = { same: 'span', removed: 'del', added: 'ins' } as const
type Props = {
  pieces: readonly RedlinePiece[]
  lang?: string | undefined
}

/** What is struck and what is new is said aloud, too: most screen readers pass over `del` and `ins`. */
export function Redline({ pieces, lang }: Props) {
  const { t } = useI18n()
  return (
    <span className="redline" lang={lang}>
      {pieces.map(({ kind, text }, i) => {
        const Tag = TAGS[kind]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one redline never move
          <Tag key={i}>
            {kind !== 'same' ? <span className="visually-hidden">{t(`consultations.redline.${kind}`)}</span> : null}
            {text}
          </Tag>
        )
      })}
    </span>
  )
}
