import type { Block, BlockForm } from '#app/features/matters/domain/block.ts'
import { Link } from '#app/ui/link.tsx'
import { BlockView } from './block-view.tsx'

/** What needs the room: maps of the draft, statements with their shares, lists of words. */
const WIDE: readonly BlockForm[] = ['stances', 'shares', 'ranges', 'list']

/** One activity: its figures across, then the wide charts beside the narrow ones. */
export function ActivityBlocks({ blocks, at }: { blocks: readonly Block[]; at: string }) {
  const [first] = blocks
  if (!first) return null
  const facts = blocks.filter(({ form }) => form === 'facts')
  const wide = blocks.filter(({ form, id }) => (WIDE.includes(form) || id.endsWith('.answers')) && !isSmall(id))
  const rest = blocks.filter((block) => !facts.includes(block) && !wide.includes(block))
  const narrow = [...rest.filter(isDuty), ...rest.filter((block) => !isDuty(block))]
  const draw = (list: readonly Block[]) => list.map((block) => <BlockView key={block.id} block={block} at={at} />)
  const name = `activity-${first.activityId}`
  return (
    <section aria-labelledby={name} className="mt-10 border-t border-[var(--line)] pt-2">
      <h2 id={name} lang={first.source.lang} className="!mb-4">
        <Link to={first.source.href} className="no-underline hover:underline">
          {first.source.text}
        </Link>
      </h2>
      <div className="flex flex-wrap gap-x-14">{draw(facts)}</div>
      <div className="grid gap-x-14 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="min-w-0">{draw(wide)}</div>
        <div className="min-w-0">{draw(narrow)}</div>
      </div>
    </section>
  )
}

/** What is owed comes first. */
const isDuty = ({ id }: Block) => id.endsWith('.duties')
/** Lists of a few numbers stand with the narrow ones. */
const isSmall = (id: string) => /\.(duties|distance)$/.test(id)
