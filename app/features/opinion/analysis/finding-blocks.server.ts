import type { Block, Sentence } from '#app/features/matters/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { formatFor } from '#app/i18n/formats.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { env } from '#app/platform/env.server.ts'
import { SMALLEST_GROUP } from '../domain/analysis.ts'
import { quoted } from '../domain/quoted.ts'
import { votesOf } from '../domain/statements/group-votes.ts'
import { shareOf } from '../domain/statements/intervals.ts'
import type { GroundLine, Results } from './results.server.ts'

const letter = (group: number) => String.fromCharCode(65 + group)

/** Groups, common ground and what divides; nothing of groups where they are not stable. */
export function findingsOf(
  results: Results,
  locale: Locale,
  opinion: Pick<Block, 'activityId' | 'source' | 'missing'>,
  home: string,
  id: string,
  unverified: number,
): Block[] {
  const t = translatorFor(locale)
  const f = formatFor(locale, env.TIME_ZONE)
  const { groups, common, divides, facts } = results
  const column = (label: string, numeric = false) => ({ label, numeric })
  const percent = (share: number) => Math.round(share * 100)
  // Said with every figure that such votes are part of.
  const apart = unverified > 0 ? ` · ${t('opinion.block.withUnverified', { n: f.number(unverified) })}` : ''
  const agreeing = (tally: Results['divides'][number]['perGroup'][number]): (string | number)[] => {
    const n = votesOf(tally)
    if (n < SMALLEST_GROUP) return ['', '', '', '']
    const { share, low, high } = shareOf(tally.agree, n)
    return [percent(share), percent(low), percent(high), n]
  }
  const at = ({ number }: { number: number }) => `${home}#statement-${number}`
  const line = ({ words, side, share }: GroundLine) => [
    words.text,
    t(`opinion.block.${side}`),
    percent(share.share),
    percent(share.low),
    percent(share.high),
    share.n,
  ]
  return [
    ...(groups.length > 0
      ? [
          {
            ...opinion,
            id: `${id}.groups`,
            title: t('opinion.block.groups'),
            unit: `${t('opinion.block.groupsUnit', { n: f.number(facts.grouped) })}${apart}`,
            n: facts.grouped,
            form: 'bars' as const,
            columns: [column(t('opinion.block.group')), column(t('opinion.block.people'), true)],
            rows: groups.map(({ group, size }) => [t('opinion.block.groupName', { letter: letter(group) }), size]),
            links: groups.map(() => `${home}#groups`),
          },
        ]
      : []),
    {
      ...opinion,
      id: `${id}.common`,
      title: t('opinion.block.common'),
      unit: `${t('opinion.block.shareUnit', { n: f.number(facts.votes) })}${apart}`,
      n: facts.votes,
      form: 'shares',
      columns: [
        column(t('opinion.block.statement')),
        column(t('opinion.block.side')),
        column(t('opinion.block.share'), true),
        column(t('opinion.block.low'), true),
        column(t('opinion.block.high'), true),
        column('n', true),
      ],
      rows: common.map(line),
      links: common.map(at),
    },
    ...(divides.length > 0
      ? [
          {
            ...opinion,
            id: `${id}.divides`,
            title: t('opinion.block.divides'),
            unit: `${t('opinion.block.dividesUnit', { n: f.number(facts.votes) })}${apart}`,
            n: facts.votes,
            form: 'ranges' as const,
            columns: [
              column(t('opinion.block.statement')),
              ...groups.flatMap(({ group }) => {
                const name = t('opinion.block.groupName', { letter: letter(group) })
                return [
                  column(t('opinion.block.groupAgrees', { letter: letter(group) }), true),
                  ...(['low', 'high'] as const).map((end) => column(`${name} ${t(`opinion.block.${end}`)}`, true)),
                  column(`${name} n`, true),
                ]
              }),
            ],
            rows: divides.map(({ words, perGroup }) => [words.text, ...perGroup.flatMap(agreeing)]),
            links: divides.map(at),
          },
        ]
      : []),
  ]
}

export function sentencesOf(results: Results | null, locale: Locale, home: string, unverified: number): Sentence[] {
  if (!results) return []
  const t = translatorFor(locale)
  const f = formatFor(locale, env.TIME_ZONE)
  const { facts, groups, common, divides, hidden } = results
  const [first, hardest] = [common[0], divides[0]]
  return [
    {
      text: [
        t('opinion.map.sum.people', {
          people: f.number(facts.participants),
          statements: f.number(facts.statements),
          votes: f.number(facts.votes),
        }),
        ...(hidden > 0 ? [t('opinion.map.sum.hidden', { count: hidden })] : []),
        ...(unverified > 0 ? [`${t('opinion.block.withUnverified', { n: f.number(unverified) })}${t('opinion.block.stop')}`] : []),
      ].join(locale === 'en' ? ' ' : ''),
      href: `${home}#all`,
    },
    ...(groups.length > 0
      ? [
          {
            text: t('opinion.map.sum.groups', {
              k: groups.length,
              sizes: groups.map(({ group, size }) => `${letter(group)} ${f.number(size)}`).join(' · '),
            }),
            href: `${home}#groups`,
          },
        ]
      : []),
    ...(first
      ? [
          {
            text: t('opinion.map.sum.common', {
              text: quoted(first.words.text),
              share: f.percent(first.share.share),
              low: f.percent(first.share.low).replace('%', ''),
              high: f.percent(first.share.high),
              side: t(`opinion.${first.side}`),
              n: f.number(first.share.n),
            }),
            href: `${home}#statement-${first.number}`,
          },
        ]
      : []),
    ...(hardest
      ? [{ text: t('opinion.map.sum.divides', { text: quoted(hardest.words.text) }), href: `${home}#statement-${hardest.number}` }]
      : []),
  ]
}
