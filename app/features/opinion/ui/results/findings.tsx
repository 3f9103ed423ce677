import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { GroundLine, Results } from '../../analysis/results.server.ts'
import { SMALLEST_GROUP } from '../../domain/analysis.ts'
import { letterOf } from '../addresses.ts'
import { gapIn } from '../gap.ts'
import { GroupMark } from './map-drawing.tsx'
import { sharesIn } from './side-bar.tsx'
import { anchorOf } from './summary.tsx'

function Shared({ line }: { line: GroundLine }) {
  const { t, f } = useI18n()
  const groups = line.perGroup.map((share, group) => ({
    letter: letterOf(group),
    said: share ? t('opinion.map.share', sharesIn(share, f.percent)) : t('opinion.map.few', { n: SMALLEST_GROUP }),
  }))
  return (
    <>
      <a href={anchorOf(line.number)} lang={line.words.lang}>
        {line.words.text}
      </a>
      <div className="soft small">
        <b className={`tag ${line.side === 'agree' ? 'support' : 'oppose'}`}>
          {t(`opinion.${line.side}`)} {t('opinion.map.share', sharesIn(line.share, f.percent))}
        </b>{' '}
        · n = {f.number(line.share.n)}
        {line.unverified > 0 ? ` · ${t('opinion.map.unverified', { count: line.unverified })}` : ''}
        {groups.length > 0 ? (
          <div className="flex flex-wrap gap-x-4">
            {groups.map(({ letter, said }) => (
              <span key={letter} className="whitespace-nowrap">
                {letter} {said}
              </span>
            ))}
          </div>
        ) : null}
      </div>
    </>
  )
}

/** What most people see alike, in every group where there are groups. */
export function Common({ results }: { results: Results }) {
  const { t, locale } = useI18n()
  const gap = gapIn(locale)
  const { common, groups, counts } = results
  return (
    <section aria-labelledby="common">
      <h2 id="common">{t('opinion.map.common')}</h2>
      <p className="soft">
        {t(common.length === 0 ? 'opinion.map.commonNone' : groups.length > 0 ? 'opinion.map.commonLead' : 'opinion.map.commonTogether')}
        {counts.common > common.length ? `${gap}${t('opinion.map.first', { shown: common.length, count: counts.common })}` : ''}
        {common.length > 0 ? `${gap}${t('opinion.map.intervals')}` : ''}
      </p>
      <ol className="plain-list rows">
        {common.map((line) => (
          <li key={line.number} className="break-inside-avoid !py-3">
            <Shared line={line} />
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
      <div className="grid gap-x-16 lg:grid-cols-2">
        {results.groups.map(({ group, size, unverified, lines }) => (
          <div key={group} className="mt-4">
            <h3>
              <GroupMark group={group} />
              {t('opinion.map.groupSize', { letter: letterOf(group), count: size })}
              {unverified > 0 ? (
                <span className="soft small font-normal"> {t('opinion.map.unverifiedPeople', { count: unverified })}</span>
              ) : null}
            </h3>
            <p className="soft small mb-1">{t('opinion.map.tellsApart')}</p>
            <ul className="plain-list rows">
              {lines.map(({ others, ...line }) => (
                <li key={`${line.number} ${line.side}`} className="break-inside-avoid !py-2">
                  <a href={anchorOf(line.number)} lang={line.words.lang}>
                    {line.words.text}
                  </a>
                  <div className="soft small">
                    {t('opinion.map.said', {
                      n: f.number(line.share.n),
                      side: t(`opinion.${line.side}`),
                      own: t('opinion.map.share', sharesIn(line.share, f.percent)),
                      others: t('opinion.map.share', sharesIn(others, f.percent)),
                      rest: f.number(others.n),
                    })}
                  </div>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
