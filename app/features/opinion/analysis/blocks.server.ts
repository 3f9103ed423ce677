import { and, asc, eq } from 'drizzle-orm'
import {
  type Audience,
  type Block,
  type Contribution,
  isPublished,
  joinContributions,
  missingBlocks,
  missingNote,
} from '#app/features/matters/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { formatFor } from '#app/i18n/formats.ts'
import { type Locale, localised } from '#app/i18n/locale.ts'
import { sayDayGoesOn } from '#app/i18n/zone.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { Db } from '#db/client.server.ts'
import { opinionMaps, opinionStatements } from '#db/schema/index.server.ts'
import { isWaiting, type OpinionMap } from '../load.server.ts'
import { votesByDay } from '../maps/map-page.server.ts'
import { stateOf } from '../votes/map-state.server.ts'
import { sheetOf } from '../votes/sheet.server.ts'
import { findingsOf, sentencesOf } from './finding-blocks.server.ts'
import { peopleOf } from './people.server.ts'
import { findAnalysis, listLines, viewOf } from './results.server.ts'

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
    .where(and(eq(opinionMaps.matterId, matterId), isPublished(opinionMaps, now)))
    .orderBy(asc(opinionMaps.publishedAt))
  return joinContributions(maps, (map) => ofOne(db, map, locale, now, audience))
}

async function ofOne(db: Db, map: OpinionMap, locale: Locale, now: Date, audience: Audience): Promise<Contribution> {
  const t = translatorFor(locale)
  const f = formatFor(locale, env.TIME_ZONE)
  const [state, analysis, sheet] = await Promise.all([stateOf(map.id, db), findAnalysis(map.id, db), sheetOf(map.id, db)])
  const days = votesByDay(state)
  const home = `/opinion/${map.id}`
  const title = localised(map.title, locale)
  const source = { text: map.isSimulated ? `${title.text} · ${t('opinion.block.simulated')}` : title.text, lang: title.lang, href: home }
  const shared = { activityId: map.id, source, missing: null }
  const column = (label: string, numeric = false) => ({ label, numeric })
  const results = analysis ? viewOf(analysis, await listLines(db, map.id, locale), state) : null
  const hidden = results?.hidden ?? 0
  // Unverified people and votes are part of the rows above, and named apart wherever there can be any.
  const more = [
    ...(hidden > 0 ? [[t('opinion.block.takenOut'), hidden]] : []),
    ...(map.access === 'open'
      ? [
          [t('opinion.block.unverifiedPeople'), state.unverified.size],
          [t('opinion.block.unverifiedVotes'), state.unverifiedVotes],
        ]
      : []),
  ]
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
      ...more,
    ],
    links: [home, `${home}#all`, `${home}#all`, ...more.map(() => `${home}#all`)],
  }
  const dayBlock: Block = {
    ...shared,
    id: `${map.id}.days`,
    title: t('opinion.block.days'),
    unit:
      t('opinion.block.daysUnit', { n: f.number(days.reduce((sum, { votes }) => sum + votes, 0)) }) +
      sayDayGoesOn(days, map.closesAt, locale, now),
    n: days.reduce((sum, { votes }) => sum + votes, 0),
    form: 'days',
    columns: [column(t('opinion.block.day')), column(t('opinion.block.votes'), true)],
    rows: days.map(({ day, votes }) => [day, votes]),
    links: days.map(() => `${home}#days`),
  }
  const who = await peopleOf(db, map, state.voters.size, now)
  const opinion = { ...shared, missing: missingNote(who, locale) }
  return {
    sentences: sentencesOf(results, locale, home, state.unverifiedVotes),
    blocks: [
      facts,
      ...(audience === 'office' ? await dutiesOf(db, map, locale, shared) : []),
      ...(days.length > 1 ? [dayBlock] : []),
      ...missingBlocks(who, locale, shared),
      ...(results ? findingsOf(results, locale, opinion, home, map.id, state.unverifiedVotes) : []),
    ],
  }
}

/** For the office alone: statements that wait to be read. */
async function dutiesOf(
  db: Db,
  { id, closesAt }: OpinionMap,
  locale: Locale,
  shared: Pick<Block, 'activityId' | 'source'>,
): Promise<Block[]> {
  const t = translatorFor(locale)
  const waiting = await db.$count(opinionStatements, and(eq(opinionStatements.mapId, id), isWaiting))
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
