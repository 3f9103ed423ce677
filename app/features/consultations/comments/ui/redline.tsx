import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { RedlinePiece } from '../../drafts/domain/redline.ts'

const TAGS = { same: 'span', removed: 'del', added: 'ins' } as const
type Props = {
  pieces: readonly RedlinePiece[]
  lang?: string | undefined /** Says aloud what is struck and what is new. */
  spoken?: boolean
}

export function Redline({ pieces, lang, spoken = false }: Props) {
  const { t } = useI18n()
  return (
    <span className="redline" lang={lang}>
      {pieces.map(({ kind, text }, i) => {
        const Tag = TAGS[kind]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one redline never move
          <Tag key={i}>
            {spoken && kind !== 'same' ? <span className="visually-hidden">{t(`consultations.redline.${kind}`)}</span> : null}
            {text}
          </Tag>
        )
      })}
    </span>
  )
}
