import { translatorFor } from '#app/i18n/all.server.ts'
import { type Locale, localised, textLanguage } from '#app/i18n/locale.ts'
import type { Block } from '../domain/block.ts'
import { SMALLEST_BASE, SMALLEST_CELL } from '../domain/representation.ts'
import type { ComparedDimension, Representation } from './representation.server.ts'

type Row = ComparedDimension['rows'][number]
const percent = (share: number) => Math.round(share * 100)
const distance = (share: number) => Math.round(share * 100) / 100

function groupName(row: Row, locale: Locale): string {
  const t = translatorFor(locale)
  if (row.dimension === 'district') return (textLanguage(locale) === 'en' && row.en) || row.zh
  if (row.dimension === 'sex') return t(`matters.people.${row.sex}`)
  if (row.to === null) return t('matters.people.ageFrom', { from: row.from })
  return row.from === 0 ? t('matters.people.ageBelow', { to: row.to + 1 }) : t('matters.people.ages', { from: row.from, to: row.to })
}

/** In a table, under the name of what divides. */
function groupLabel(row: Row, locale: Locale): string {
  const t = translatorFor(locale)
  if (row.dimension === 'sex') return t(`matters.people.label.${row.sex}`)
  if (row.dimension === 'district') return groupName(row, locale)
  if (row.to === null) return t('matters.people.label.ageFrom', { from: row.from })
  return row.from === 0
    ? t('matters.people.label.ageBelow', { to: row.to + 1 })
    : t('matters.people.label.ages', { from: row.from, to: row.to })
}

/** Stands beside every chart that claims to say what people think: which groups are missing, and how far away the whole is. */
export function missingNote(who: Representation, locale: Locale): string {
  const t = translatorFor(locale)
  if (who.state === 'no-table') return t('matters.people.noTable')
  const compared = who.dimensions.flatMap(({ compared, ...rest }) => (compared ? [{ ...rest, compared }] : []))
  if (compared.length === 0) return t('matters.people.tooFew', { needed: SMALLEST_BASE, people: who.people })
  const missing = compared
    .flatMap(({ rows, compared: { groups } }) => rows.map((row, i) => ({ row, ...groups[i]! })))
    .filter((group) => group.missing)
    .sort((a, b) => b.expected - (b.share ?? 0) - (a.expected - (a.share ?? 0)))
    .map(({ row, share, expected }) =>
      share === null
        ? t('matters.people.missingFew', { group: groupName(row, locale), most: SMALLEST_CELL, there: percent(expected) })
        : t('matters.people.missingOne', { group: groupName(row, locale), here: percent(share), there: percent(expected) }),
    )
  const distances = compared.map(({ dimension, compared: one }) => `${t(`matters.people.${dimension}`)} ${distance(one.distance)}`)
  return [
    missing.length > 0 ? t('matters.people.missing', { groups: missing.join(t('matters.people.and')) }) : noneMissing(who.told, locale),
    t('matters.people.distances', { distances: distances.join(t('matters.people.comma')) }),
    t('matters.people.told', { told: who.told, people: who.people }),
  ].join(t('matters.people.space'))
}

/** With few people only a large gap is more than chance: that none is found says little. */
const SMALL_BASE = 100
const noneMissing = (told: number, locale: Locale) =>
  told < SMALL_BASE
    ? translatorFor(locale)('matters.people.noneMissingOfFew', { told })
    : translatorFor(locale)('matters.people.noneMissing')

type Shared = Pick<Block, 'activityId' | 'source'>
/** Participants beside residents, group by group, and the distance of each division. Nothing where there is nothing to compare. */
export function missingBlocks(who: Representation, locale: Locale, shared: Shared): Block[] {
  if (who.state === 'no-table') return []
  const t = translatorFor(locale)
  const compared = who.dimensions.flatMap(({ compared: one, ...rest }) => (one ? [{ ...rest, compared: one }] : []))
  if (compared.length === 0) return []
  const column = (key: 'kind' | 'group' | 'count' | 'here' | 'there' | 'gap' | 'distance' | 'chance', numeric: boolean) => ({
    label: t(`matters.people.column.${key}`),
    numeric,
  })
  const source = localised(who.reference.source, locale).text
  const anyHidden = compared.some(({ compared: { groups } }) => groups.some(({ hidden }) => hidden !== null))
  const rows = compared.flatMap(({ dimension, rows: groups, compared: { groups: found } }) =>
    groups.map((row, i) => {
      const { count, share, expected, hidden } = found[i]!
      return [
        t(`matters.people.column.${dimension}`),
        groupLabel(row, locale),
        count ?? (hidden === 'small' ? t('matters.people.few', { most: SMALLEST_CELL }) : t('matters.people.notShown')),
        share === null ? '–' : percent(share),
        percent(expected),
        share === null ? '–' : percent(share) - percent(expected),
      ]
    }),
  )
  return [
    {
      ...shared,
      id: `${shared.activityId}.missing`,
      title: t('matters.people.title'),
      unit: [
        t('matters.people.unit', { told: who.told, people: who.people, source, year: String(who.reference.year) }),
        ...(anyHidden ? [t('matters.people.hidden', { most: SMALLEST_CELL })] : []),
      ].join(' · '),
      n: who.told,
      form: 'missing',
      columns: [
        column('kind', false),
        column('group', false),
        column('count', true),
        column('here', true),
        column('there', true),
        column('gap', true),
      ],
      rows,
      links: rows.map(() => null),
      missing: missingNote(who, locale),
    },
    {
      ...shared,
      id: `${shared.activityId}.distance`,
      title: t('matters.people.distance'),
      unit: t('matters.people.distanceUnit'),
      n: who.told,
      form: 'list',
      columns: [column('kind', false), { label: 'n', numeric: true }, column('distance', true), column('chance', true)],
      rows: compared.map(({ dimension, compared: one }) => [
        t(`matters.people.column.${dimension}`),
        one.n,
        distance(one.distance),
        distance(one.byChance),
      ]),
      links: compared.map(() => null),
      missing: null,
    },
  ]
}
