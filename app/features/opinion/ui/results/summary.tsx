import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { Results } from '../../analysis/results.server.ts'
import { quoted } from '../../domain/quoted.ts'
import { letterOf } from '../addresses.ts'
import { gapIn } from '../gap.ts'
import { sharesIn } from './side-bar.tsx'

export const anchorOf = (number: number) => `#statement-${number}`

/** A few sentences made of counted facts, each leading to its statements. */
export function Summary({ results, unverified }: { results: Results; unverified: { people: number; votes: number } }) {
  const { t, f, locale } = useI18n()
  const gap = gapIn(locale)
  const { facts, common, divides, groups, hidden } = results
  const [first, hardest] = [common[0], divides[0]]
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{t('opinion.map.summary')}</h2>
      <ul className="plain-list text-lg leading-relaxed [&>li]:mb-2">
        <li>
          <a href="#all">
            {t(facts.participants > 0 ? 'opinion.map.sum.people' : 'opinion.map.sum.nobody', {
              people: f.number(facts.participants),
              statements: f.number(facts.statements),
              votes: f.number(facts.votes),
            })}
            {hidden > 0 ? `${gap}${t('opinion.map.sum.hidden', { count: hidden })}` : ''}
          </a>
          {unverified.people > 0 ? (
            <span className="soft"> {t('opinion.facts.unverified', { count: unverified.people, votes: f.number(unverified.votes) })}</span>
          ) : null}
        </li>
        {groups.length > 0 ? (
          <li>
            <a href="#groups">
              {t('opinion.map.sum.groups', {
                k: groups.length,
                sizes: groups.map(({ group, size }) => `${letterOf(group)} ${f.number(size)}`).join(' · '),
              })}
            </a>
          </li>
        ) : null}
        {first ? (
          <li>
            <a href={anchorOf(first.number)}>
              {t('opinion.map.sum.common', {
                text: quoted(first.words.text),
                side: t(`opinion.${first.side}`),
                n: f.number(first.share.n),
                ...sharesIn(first.share, f.percent),
              })}
            </a>{' '}
            <a href="#common" className="soft">
              {t('opinion.map.sum.commonAll', { count: results.counts.common })}
            </a>
          </li>
        ) : null}
        {hardest ? (
          <li>
            <a href={anchorOf(hardest.number)}>{t('opinion.map.sum.divides', { text: quoted(hardest.words.text) })}</a>{' '}
            <a href="#divides" className="soft">
              {t('opinion.map.sum.dividesAll', { count: results.counts.divides })}
            </a>
          </li>
        ) : null}
      </ul>
    </section>
  )
}
