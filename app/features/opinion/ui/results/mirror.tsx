import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { Compared } from '../../analysis/mine.server.ts'
import { letterOf } from '../addresses.ts'
import { frameOf, MapDrawing } from './map-drawing.tsx'
import { HEIGHT, WIDTH } from './map-view.ts'
import { sharesIn } from './side-bar.tsx'

type Spot = readonly [number, number]
type Picture = { hulls: readonly (readonly Spot[])[]; centres: readonly Spot[]; me: Spot }

/** The outlines of the groups, and one's own place among them. */
export function OwnPlace({ picture: { hulls, centres, me } }: { picture: Picture }) {
  const { t } = useI18n()
  const frame = frameOf([...hulls.flat(), me])
  return (
    <figure className="m-0" aria-labelledby="own-place">
      <figcaption>
        <h2 id="own-place">{t('opinion.mine.map')}</h2>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="block h-auto w-full border border-[var(--faint)]"
        aria-hidden="true"
        focusable="false"
      >
        <MapDrawing
          id="own"
          hulls={hulls}
          centres={centres}
          frame={frame}
          letterSize={34}
          me={{ spot: me, label: t('opinion.mine.here') }}
        />
      </svg>
      <p className="soft small mt-2">{t('opinion.map.axis')}</p>
    </figure>
  )
}

type Near = { group: number; size: number; compared: number; same: number }
/** The same as the picture says, in numbers: on how many statements one sees it as most of each group do. */
export function Closeness({ groups, nearest }: { groups: readonly Near[]; nearest: number | null }) {
  const { t, f } = useI18n()
  return (
    <section>
      <h3>{t('opinion.mine.closeness')}</h3>
      <ul className="plain-list">
        {groups.map(({ group, size, compared, same }) => (
          <li key={group} className="grid grid-cols-[8.5rem_1fr_auto] items-center gap-x-3 py-1">
            <span className={group === nearest ? 'font-semibold' : 'soft'}>
              {t('opinion.map.groupSize', { letter: letterOf(group), count: size })}
            </span>
            <span className="block h-3 bg-[var(--faint)]" aria-hidden="true">
              <i className="block h-full bg-ink" style={{ width: `${(100 * same) / Math.max(1, compared)}%` }} />
            </span>
            <span className="num soft">{t('opinion.mine.of', { same: f.number(same), compared: f.number(compared) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Statements, what one said and what most of others did: of everybody, or of a group. */
export function Lines({ title, lines, group }: { title: string; lines: readonly Compared[]; group?: number }) {
  const { t, f } = useI18n()
  return (
    <section>
      <h2>{title}</h2>
      {lines.length === 0 ? <p className="soft">{t('opinion.mine.none')}</p> : null}
      <ul className="plain-list rows">
        {lines.map(({ number, words, mine, side, share }) => {
          const said = {
            mine: t(`opinion.${mine}`),
            share: t('opinion.map.share', sharesIn(share, f.percent)),
            side: t(`opinion.${side}`),
            n: f.number(share.n),
          }
          return (
            <li key={number} className="!py-2">
              <span lang={words.lang}>{words.text}</span>
              <div className="soft small">
                {group === undefined ? t('opinion.mine.line', said) : t('opinion.mine.lineGroup', { ...said, letter: letterOf(group) })}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
