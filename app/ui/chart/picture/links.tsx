import { useState } from 'react'
import type { PictureSpec } from './spec.ts'

type Props = { name: string; of: string; spec: () => PictureSpec; failed: string }

/** The figure as a picture file. Made by the browser: without scripts the table and the CSV say the same. */
export function PictureLinks({ name, of, spec, failed }: Props) {
  const [trouble, setTrouble] = useState(false)
  const save = (kind: 'svg' | 'png') => {
    setTrouble(false)
    import('./save.ts').then(({ savePicture }) => savePicture(spec(), name, kind)).catch(() => setTrouble(true))
  }
  return (
    <span className="scripted inline-flex flex-wrap items-center gap-x-5">
      {(['svg', 'png'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          className="min-h-11 cursor-pointer border-0 bg-transparent p-0 underline decoration-[var(--line)] underline-offset-4"
          onClick={() => save(kind)}
          aria-label={`${kind.toUpperCase()}: ${of}`}
        >
          {kind.toUpperCase()}
        </button>
      ))}
      {trouble ? <span role="alert">{failed}</span> : null}
    </span>
  )
}
