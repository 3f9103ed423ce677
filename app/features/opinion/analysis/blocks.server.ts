import { and, asc, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import {
  type Audience,
  type Block,
  type Contribution,
  missingBlocks,
  missingNote,
  type Sentence,
} from '#app/features/matters/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { formatFor } from '#app/i18n/formats.ts'
import { type Locale, localised } from '#app/i18n/locale.ts'
import { env } from '#app/platform/env.server.ts'
import type { Db } from '#db/client.server.ts'
import { opinionMaps, opinionStatements } from '#db/schema/index.server.ts'
import type { OpinionMap } from '../load.server.ts'
import { stateOf } from '../votes/map-state.server.ts'
import { sheetOf } from '../votes/sheet.server.ts'
import { peopleOf } from './people.server.ts'
import { findAnalysis, type GroundLine, listDays, listLines, type Results, viewOf } from './results.server.ts'

const letter = (group: number) => String.fromCharCode(65 + group)

/** What the published opinion maps of a matter say on its dashboard. */
export async function contribute(
  db: Db,
  matterId: string,
  locale: Locale,
  now: Date,
  audience: Audience,
): Promise<Contribution & { activityIds: string[] }> {
  const maps = await db
    .select()
    .from(opinionMaps)
    .where(
      and(
        eq(opinionMaps.matterId, matterId),
        isNull(opinionMaps.deletedAt),
        isNotNull(opinionMaps.publishedAt),
        lte(opinionMaps.publishedAt, now),
      ),
    )
    .orderBy(asc(opinionMaps.publishedAt))
  const parts = []
  for (const map of maps) parts.push(await ofOne(db, map, locale, now, audience))
  return {
    activityIds: maps.map(({ id }) => id),
    sentences: parts.flatMap(({ sentences }) => sentences),
    blocks: parts.flatMap(({ blocks }) => blocks),
  }
}

async function ofOne(db: Db, map: OpinionMap, locale: Locale, now: Date, audience: Audience): Promise<Contribution> {
  const t = translatorFor(locale)
  const [state, analysis, sheet, days] = await Promise.all([
    stateOf(map.id, db),
    findAnalysis(map.id, db),
    sheetOf(map.id, db),
    listDays(db, map.id),
  ])
  const home = `/opinion/${map.id}`
  const title = localised(map.title, locale)
  const source = { text: map.isSimulated ? `${title.text} · ${t('opinion.block.simulated')}` : title.text, lang: title.lang, href: home }
  const shared = { activityId: map.id, source, missing: null }
  const column = (label: string, numeric = false) => ({ label, numeric })
  const facts: Block = {
    ...shared,
    id: `${map.id}.figures`,
    title: t('opinion.block.figures'),
    unit: t('opinion.block.figuresUnit'),
    n: state.votes,
    form: 'facts',
    columns: [column(t('opinion.block.fact')), column(t('opinion.block.count'), true)],
    rows: [
      [t('opinion.block.people'), state.voters.size],
      [t('opinion.block.statements'), sheet.lines.size],
      [t('opinion.block.votes'), state.votes],
    ],
    links: [home, `${home}#all`, `${home}#all`],
  }
  const dayBlock: Block = {
    ...shared,
    id: `${map.id}.days`,
    title: t('opinion.block.days'),
    unit: t('opinion.block.daysUnit'),
    n: state.votes,
    form: 'days',
    columns: [column(t('opinion.block.day')), column(t('opinion.block.votes'), true), column(t('opinion.block.people'), true)],
    rows: days.map(({ day, votes, people }) => [day, votes, people]),
    links: days.map(() => `${home}#days`),
  }
  const who = await peopleOf(db, map, state.voters.size, now)
  const results = analysis ? viewOf(analysis, await listLines(db, map.id, locale)) : null
  return {
    sentences: sentencesOf(results, locale, home),
    blocks: [
      facts,
      ...(audience === 'office' ? await dutiesOf(db, map, locale, shared) : []),
      ...(days.length > 1 ? [dayBlock] : []),
      ...missingBlocks(who, locale, shared),
      ...(results ? findingsOf(results, locale, { ...shared, missing: missingNote(who, locale) }, home, map.id) : []),
    ],
  }
}

/** For the office alone: statements that wait to be read. */
async function dutiesOf(db: Db, { id, closesAt }: OpinionMap, locale: Locale, shared: Omit<Shared, 'missing'>): Promise<Block[]> {
  const t = translatorFor(locale)
  const waiting = await db.$count(
    opinionStatements,
    and(eq(opinionStatements.mapId, id), isNull(opinionStatements.approvedAt), isNull(opinionStatements.hiddenAt)),
  )
  if (waiting === 0) return []
  const column = (label: string, numeric = false) => ({ label, numeric })
  return [
    {
      ...shared,
      id: `${id}.duties`,
      title: t('opinion.block.duties'),
      unit: t('opinion.block.dutiesUnit', { n: waiting }),
      n: waiting,
      form: 'list',
      columns: [column(t('opinion.block.duty')), column(t('opinion.block.due')), column(t('opinion.block.count'), true)],
      rows: [[t('opinion.block.dutyRead'), closesAt ? formatFor(locale, env.TIME_ZONE).dateTime(closesAt) : '', waiting]],
      links: [`/office/opinion/${id}`],
      missing: null,
    },
  ]
}

type Shared = Pick<Block, 'activityId' | 'source' | 'missing'>
/** Groups, common ground and what divides; nothing of groups where they are not stable. */
function findingsOf(results: Results, locale: Locale, opinion: Shared, home: string, id: string): Block[] {
  const t = translatorFor(locale)
  const { groups, common, divides, facts } = results
  const column = (label: string, numeric = false) => ({ label, numeric })
  const percent = (share: number) => Math.round(share * 100)
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
            unit: t('opinion.block.groupsUnit', { n: facts.grouped }),
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
      unit: t('opinion.block.shareUnit', { n: facts.votes }),
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
            unit: t('opinion.block.dividesUnit', { n: facts.votes }),
            n: facts.votes,
            form: 'list' as const,
            columns: [
              column(t('opinion.block.statement')),
              ...groups.map(({ group }) => column(t('opinion.block.groupAgrees', { letter: letter(group) }), true)),
            ],
            rows: divides.map(({ words, perGroup }) => [
              words.text,
              ...perGroup.map(({ agree, disagree, pass }) => percent(agree / Math.max(1, agree + disagree + pass))),
            ]),
            links: divides.map(at),
          },
        ]
      : []),
  ]
}

function sentencesOf(results: Results | null, locale: Locale, home: string): Sentence[] {
  if (!results) return []
  const t = translatorFor(locale)
  const f = formatFor(locale, env.TIME_ZONE)
  const { facts, groups, common } = results
  const first = common[0]
  return [
    {
      text: t('opinion.map.sum.people', {
        people: f.number(facts.participants),
        statements: f.number(facts.statements),
        votes: f.number(facts.votes),
      }),
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
              text: first.words.text,
              share: f.percent(first.share.share),
              side: t(`opinion.${first.side}`),
              n: f.number(first.share.n),
            }),
            href: `${home}#statement-${first.number}`,
          },
        ]
      : []),
  ]
}
