import { RichText } from '#app/ui/rich-text.tsx'
import type { ShapedItem } from '../report.server.ts'
import { BlockView } from './block-view.tsx'

/** Words and figures in the order that the analyst gave them. */
export function ReportItems({ items }: { items: readonly ShapedItem[] }) {
  return items.map((item, at) =>
    item.kind === 'block' ? (
      <div key={item.block.id} className="my-10">
        <BlockView block={item.block} at={null} />
      </div>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes
      <RichText key={at} nodes={item.nodes} lang={item.lang} className="law text-lg" />
    ),
  )
}
