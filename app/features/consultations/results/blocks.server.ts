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
import { type Locale, localised } from '#app/i18n/locale.ts'
import { sayDayGoesOn, zoneName } from '#app/i18n/zone.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import { env } from '#app/platform/env.server.ts'
import type { Db } from '#db/client.server.ts'
import { consultations } from '#db/schema/index.server.ts'
import { keptCampaigns } from '../campaigns/queries.server.ts'
import type { Head } from '../reading/head.server.ts'
import type { Figures } from './domain/charts.ts'
import { peopleOf } from './people.server.ts'
import { type Results, requireResults } from './queries.server.ts'
import { dueOf, sentencesOf } from './sentences.server.ts'
import { type DataTable, tableOf } from './tables.server.ts'

type Given = Results & { head: Head }
type Make = Pick<Block, 'title' | 'unit' | 'n' | 'form'> & Partial<Pick<Block, 'links' | 'cells' | 'missing'>> & DataTable

/** What the published consultations of a matter say on its dashboard: the very tables of their results pages. */
export async function contribute(
  db: Db,
  matterId: string,
  locale: Locale,
  now: Date,
  audience: Audience,
): Promise<Contribution & { activityIds: string[] }> {
  const rows = await db
    .select({ id: consultations.id })
    .from(consultations)
    .where(and(eq(consultations.matterId, matterId), isPublished(consultations, now)))
    .orderBy(asc(consultations.publishedAt))
  return joinContributions(rows, async ({ id }) => ofOne(db, await requireResults(VISITOR, id, now, db), locale, now, audience))
}

async function ofOne(db: Db, given: Given, locale: Locale, now: Date, audience: Audience): Promise<Contribution> {
  const { head, figures, rows } = given
  const t = translatorFor(locale)
  const { id, title, closesAt } = head.consultation
  const home = `/consultations/${id}`
  const source = { ...localised(title, locale), href: home }
  const block = (name: string, { rows: cells, links, ...made }: Make): Block => ({
    id: `${id}.${name}`,
    activityId: id,
    source,
    missing: null,
    rows: cells,
    links: links ?? cells.map(() => null),
    ...made,
  })
  const zone = zoneName(locale, env.TIME_ZONE)
  const dayNote = sayDayGoesOn(rows['comments-by-day'], closesAt, locale, now)
  const chart = <C extends keyof typeof rows>(name: C, form: Block['form'], more: Partial<Make> = {}) =>
    block(name, {
      title: t.dynamic(`consultations.results.chart.${name}`),
      unit: t.dynamic(`consultations.results.unit.${name}`, { n: more.n ?? figures.comments, zone }) + (form === 'days' ? dayNote : ''),
      n: figures.comments,
      form,
      ...tableOf(name, rows[name], locale),
      ...more,
    })
  const behind = behindOf(home)
  const placeIn = ({ key, edition }: (typeof rows)['stance-by-article'][number]) => ({
    clause: key ?? 'whole',
    ...(edition > 0 && edition !== head.shown.number ? { v: String(edition) } : {}),
  })
  const campaigns = await keptCampaigns(db, head)
  const who = await peopleOf(db, head.consultation, figures, now)
  const blocks = [
    factsOf(figures, locale, block, home),
    chart('comments-by-day', 'days', {
      links: rows['comments-by-day'].map(({ day }) => behind({ day })),
      cells: rows['comments-by-day'].map(({ day }) => [
        null,
        behind({ day }),
        null,
        behind({ day, kind: 'organisation', channel: 'web' }),
        behind({ day, channel: 'off-web' }),
      ]),
    }),
    chart('comments-by-channel', figures.byChannel.web < figures.comments ? 'bars' : 'facts', {
      links: rows['comments-by-channel'].map(({ channel }) => behind({ channel })),
    }),
    chart('stance-by-article', 'stances', {
      unit: t('consultations.block.stanceUnit', { n: figures.comments }),
      missing: missingNote(who, locale),
      links: rows['stance-by-article'].map((row) => behind(placeIn(row))),
      cells: rows['stance-by-article'].map((row) => [
        `${home}?clause=${row.key ?? 'whole'}${row.key ? `#${row.key}` : ''}`,
        behind(placeIn(row)),
        ...(['support', 'amend', 'ask', 'oppose'] as const).map((stance) => behind({ ...placeIn(row), stance })),
      ]),
    }),
    ...missingBlocks(who, locale, { activityId: id, source }),
    ...(campaigns.campaigns.length > 0
      ? [
          block('campaigns', {
            title: t('consultations.block.campaigns'),
            unit: t('consultations.block.campaignsUnit', { count: campaigns.campaigns.length }),
            n: campaigns.campaigns.length,
            form: 'list',
            columns: [
              { label: t('consultations.block.words'), numeric: false },
              { label: t('consultations.block.people'), numeric: true },
              { label: t('consultations.block.own'), numeric: true },
            ],
            rows: campaigns.campaigns.map(({ words, people, own }) => [words, people, own]),
            links: campaigns.campaigns.map((one) => `${home}/campaigns/${one.id}`),
          }),
        ]
      : []),
    chart('answers', 'bars', { links: rows.answers.map(({ outcome }) => behind({ answer: outcome })) }),
    ...dutyOf(given, locale, block, audience, now),
  ]
  return { sentences: sentencesOf(given, locale, home, now), blocks }
}

/** The list of the very comments that a figure counts: those that stand, narrowed to its day, place, stance, way in or answer. */
const behindOf =
  (home: string) =>
  (which: Record<string, string> = {}) =>
    `${home}/comments?${new URLSearchParams({ ...which, standing: '1' })}`

const BEHIND: Record<string, Record<string, string>> = {
  organisations: { kind: 'organisation' },
  replies: { sort: 'discussed' },
  endorsements: { sort: 'endorsed' },
  answered: { answer: 'any' },
  unanswered: { answer: 'none' },
}
type MakeBlock = (name: string, made: Make) => Block
/** People, organisations, comments, answers: never added to one another. */
function factsOf(figures: Figures, locale: Locale, block: MakeBlock, home: string): Block {
  const t = translatorFor(locale)
  const facts = ['people', 'organisations', 'comments', 'replies', 'endorsements', 'answered', 'unanswered'] as const
  return block('figures', {
    title: t('consultations.block.figures'),
    unit: t('consultations.block.figuresUnit'),
    n: figures.comments,
    form: 'facts',
    columns: [
      { label: t('consultations.block.fact'), numeric: false },
      { label: t('consultations.block.count'), numeric: true },
    ],
    rows: facts.map((fact) => [t(`consultations.block.${fact}`), figures[fact]]),
    links: facts.map((fact) => behindOf(home)(BEHIND[fact])),
  })
}

/** What is still owed, and until when. */
function dutyOf({ head, figures }: Given, locale: Locale, block: MakeBlock, audience: Audience, now: Date): Block[] {
  const due = dueOf(head, figures, locale, now)
  if (!due) return []
  const { id } = head.consultation
  const t = translatorFor(locale)
  return [
    block('duties', {
      title: t('consultations.block.duties'),
      unit: t('consultations.block.dutiesUnit', { n: figures.unanswered }),
      n: figures.unanswered,
      form: 'list',
      columns: [
        { label: t('consultations.block.duty'), numeric: false },
        { label: t('consultations.block.due'), numeric: false },
        { label: t('consultations.block.count'), numeric: true },
      ],
      rows: [[t('consultations.block.dutyAnswer'), due, figures.unanswered]],
      links: [audience === 'office' ? `/office/consultations/${id}/work` : `/consultations/${id}/comments?answer=none&standing=1`],
    }),
  ]
}
