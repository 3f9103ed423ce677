import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { Results } from '../../analysis/results.server.ts'
import { letterOf } from '../addresses.ts'
import { gapIn } from '../gap.ts'
import { GroupMark } from './map-drawing.tsx'
import { SideBar, SideKey } from './side-bar.tsx'
import { anchorOf } from './summary.tsx'

function Named({ group }: { group: number }) {
  const { t } = useI18n()
  return (
    <span className="whitespace-nowrap">
      <GroupMark group={group} />
      {t('opinion.map.group', { letter: letterOf(group) })}
    </span>
  )
}

/** In words first: which groups are on which side. */
function Leanings({ leans }: { leans: Results['divides'][number]['leans'] }) {
  const { t } = useI18n()
  const sides = [
    { side: 'agree', tone: 'tag support', words: t('opinion.agree') },
    { side: 'disagree', tone: 'tag oppose', words: t('opinion.disagree') },
    { side: null, tone: 'soft', words: t('opinion.map.neither') },
  ].flatMap((one) => {
    const letters = leans.flatMap((lean, group) => (lean === one.side ? [letterOf(group)] : []))
    return letters.length > 0 ? [{ ...one, letters: letters.join(' ') }] : []
  })
  return (
    <div className="small flex flex-wrap gap-x-4">
      {sides.map(({ tone, words, letters }) => (
        <span key={tone}>
          <b className={tone}>{words}</b> {letters}
        </span>
      ))}
    </div>
  )
}

/** What one group is for and another against: every group's bar on the same scale. */
export function Divides({ results }: { results: Results }) {
  const { t, locale } = useI18n()
  const gap = gapIn(locale)
  const { divides, groups, counts } = results
  if (groups.length === 0) return null
  return (
    <section aria-labelledby="divides">
      <h2 id="divides">{t('opinion.map.divides')}</h2>
      <p className="soft">
        {t(divides.length > 0 ? 'opinion.map.dividesLead' : 'opinion.map.dividesNone')}
        {counts.divides > divides.length ? `${gap}${t('opinion.map.first', { shown: divides.length, count: counts.divides })}` : ''}
        {divides.length > 0 ? `${gap}${t('opinion.map.intervals')}` : ''}
      </p>
      {divides.length > 0 ? <SideKey /> : null}
      <ol className="plain-list rows gap-x-16 lg:columns-2">
        {divides.map(({ number, words, perGroup, leans, unverified }) => (
          <li key={number} className="break-inside-avoid !py-3">
            <a href={anchorOf(number)} lang={words.lang}>
              {words.text}
            </a>
            {unverified > 0 ? <span className="soft small"> {t('opinion.map.unverified', { count: unverified })}</span> : null}
            <Leanings leans={leans} />
            <div className="mt-2 grid gap-2">
              {perGroup.map((tally, group) => (
                <SideBar key={letterOf(group)} tally={tally} label={<Named group={group} />} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
