import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { GroundLine, Results } from '../analysis/results.server.ts'
import { letterOf } from './addresses.ts'
import { SideBar } from './side-bar.tsx'

const anchor = (number: number) => `#statement-${number}`

/** A few sentences made of counted facts, each leading to its statements. */
export function Summary({ results }: { results: Results }) {
  const { t, f } = useI18n()
  const { facts, common, divides, groups } = results
  const [first, hardest] = [common[0], divides[0]]
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{t('opinion.map.summary')}</h2>
      <ul className="plain-list text-lg leading-relaxed">
        <li>
          <a href="#all">
            {t('opinion.map.sum.people', {
              people: f.number(facts.participants),
              statements: f.number(facts.statements),
              votes: f.number(facts.votes),
            })}
          </a>
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
            <a href={anchor(first.number)}>
              {t('opinion.map.sum.common', {
                text: first.words.text,
                share: f.percent(first.share.share),
                side: t(`opinion.${first.side}`),
                n: f.number(first.share.n),
              })}
            </a>
          </li>
        ) : null}
        {hardest ? (
          <li>
            <a href={anchor(hardest.number)}>{t('opinion.map.sum.divides', { text: hardest.words.text })}</a>
          </li>
        ) : null}
      </ul>
    </section>
  )
}

function Shared({ line }: { line: GroundLine }) {
  const { t, f } = useI18n()
  const { share, low, high, n } = line.share
  return (
    <>
      <a href={anchor(line.number)} lang={line.words.lang}>
        {line.words.text}
      </a>
      <div className="soft small">
        <b className={`tag ${line.side === 'agree' ? 'support' : 'oppose'}`}>
          {f.percent(share)} {t(`opinion.${line.side}`)}
        </b>{' '}
        ({f.percent(low)}–{f.percent(high)}, n = {f.number(n)})
      </div>
    </>
  )
}

/** What most people see alike, in every group where there are groups. */
export function Common({ results }: { results: Results }) {
  const { t } = useI18n()
  const { common, groups } = results
  return (
    <section aria-labelledby="common">
      <h2 id="common">{t('opinion.map.common')}</h2>
      <p className="soft">
        {t(common.length === 0 ? 'opinion.map.commonNone' : groups.length > 0 ? 'opinion.map.commonLead' : 'opinion.map.commonTogether')}
      </p>
      <ol className="plain-list rows">
        {common.map((line) => (
          <li key={line.number} className="!py-3">
            <Shared line={line} />
          </li>
        ))}
      </ol>
    </section>
  )
}

export function Divides({ results }: { results: Results }) {
  const { t } = useI18n()
  if (results.groups.length === 0) return null
  return (
    <section aria-labelledby="divides">
      <h2 id="divides">{t('opinion.map.divides')}</h2>
      <p className="soft">{t(results.divides.length > 0 ? 'opinion.map.dividesLead' : 'opinion.map.dividesNone')}</p>
      <ol className="plain-list rows">
        {results.divides.map(({ number, words, perGroup }) => (
          <li key={number} className="!py-3">
            <a href={anchor(number)} lang={words.lang}>
              {words.text}
            </a>
            <div className="mt-2 grid gap-1">
              {perGroup.map((tally, group) => (
                <SideBar key={letterOf(group)} tally={tally} label={t('opinion.map.group', { letter: letterOf(group) })} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Each group in its own words. */
export function Groups({ results }: { results: Results }) {
  const { t, f } = useI18n()
  const why = { 'too-few': 'opinion.map.none', 'no-stable-groups': 'opinion.map.unstable', groups: 'opinion.map.groupLead' } as const
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{t('opinion.map.groups')}</h2>
      <p className="soft">{t(why[results.status])}</p>
      {results.groups.map(({ group, size, lines }) => (
        <div key={group} className="mt-6">
          <h3>{t('opinion.map.groupSize', { letter: letterOf(group), count: size })}</h3>
          <p className="soft small mb-1">{t('opinion.map.tellsApart')}</p>
          <ul className="plain-list rows">
            {lines.map(({ others, ...line }) => (
              <li key={`${line.number} ${line.side}`} className="!py-2">
                <a href={anchor(line.number)} lang={line.words.lang}>
                  {line.words.text}
                </a>
                <div className="soft small">
                  {t('opinion.map.said', {
                    n: f.number(line.share.n),
                    share: f.percent(line.share.share),
                    side: t(`opinion.${line.side}`),
                    low: f.percent(line.share.low),
                    high: f.percent(line.share.high),
                    others: f.percent(others.share),
                  })}
                </div>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
