import { Link } from '#app/ui/link.tsx'
import { Words } from '#app/ui/words.tsx'

/** Words of the matter, in their own language; they lead to what is behind them, where there is something to be seen. */
export const LinkedWords = ({ text, to }: { text: string; to: string | null | undefined }) =>
  to ? (
    <Link to={to}>
      <Words text={text} />
    </Link>
  ) : (
    <Words text={text} />
  )
