import type { ReactNode } from 'react'

/** Room for a table that is wider than the screen: it scrolls by finger and by keyboard. `label` says what it shows. */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={label}>
      <table className="table">{children}</table>
    </section>
  )
}
