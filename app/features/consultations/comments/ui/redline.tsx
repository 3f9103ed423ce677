import type { RedlinePiece } from '../../drafts/domain/redline.ts'

const TAGS = { same: 'span', removed: 'del', added: 'ins' } as const

export function Redline({ pieces, lang }: { pieces: readonly RedlinePiece[]; lang?: string | undefined }) {
  return (
    <span className="redline" lang={lang}>
      {pieces.map(({ kind, text }, i) => {
        const Tag = TAGS[kind]
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one redline never move
        return <Tag key={i}>{text}</Tag>
      })}
    </span>
  )
}
