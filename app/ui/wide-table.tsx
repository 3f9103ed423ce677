import type { ReactNode } from 'react'

type Props = { label: string; stacks?: boolean; children: ReactNode }
/**
 * Room for a table that is wider than the screen: it scrolls by finger and by keyboard. `label` says what it shows. One that is read and not
 * compared `stacks`: on a phone each row stands below the other, its cells under the words of their `data-label`.
 */
export function WideTable({ label, stacks = false, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={stacks ? 'table-scroll table-stacks' : 'table-scroll'} tabIndex={0} aria-label={label}>
      <table className="table">{children}</table>
    </section>
  )
}
