import { and, asc, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import type { Audience, Block, Contribution, Sentence } from '#app/features/matters/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { formatFor } from '#app/i18n/formats.ts'
import { type Locale, localised, textLanguage } from '#app/i18n/locale.ts'
import { VISITOR } from '#app/platform/actor.ts'
import { env } from '#app/platform/env.server.ts'
import type { Db } from '#db/client.server.ts'
import { consultations } from '#db/schema/index.server.ts'
import { keptCampaigns } from '../campaigns/queries.server.ts'
import type { Head } from '../reading/head.server.ts'
import type { Figures } from './domain/charts.ts'
import { type Results, requireResults } from './queries.server.ts'
import { type DataTable, tableOf } from './tables.server.ts'

type Given = Results & { head: Head }
type Make = Pick<Block, 'title' | 'unit' | 'n' | 'form'> & Partial<Pick<Block, 'links' | 'ofOpinion'>> & DataTable

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
    .where(
      and(
        eq(consultations.matterId, matterId),
        isNull(consultations.deletedAt),
        isNotNull(consultations.publishedAt),
        lte(consultations.publishedAt, now),
      ),
    )
    .orderBy(asc(consultations.publishedAt))
  const parts = []
  for (const { id } of rows) parts.push(await ofOne(db, await requireResults(VISITOR, id, now, db), locale, audience))
  return {
    activityIds: rows.map(({ id }) => id),
    sentences: parts.flatMap(({ sentences }) => sentences),
    blocks: parts.flatMap(({ blocks }) => blocks),
  }
}

async function ofOne(db: Db, given: Given, locale: Locale, audience: Audience): Promise<Contribution> {
  const { head, figures, rows } = given
  const t = translatorFor(locale)
  const { id, title } = head.consultation
  const home = `/consultations/${id}`
  const source = { ...localised(title, locale), href: home }
  const block = (name: string, { rows: cells, links, ...made }: Make): Block => ({
    id: `${id}.${name}`,
    activityId: id,
    source,
    ofOpinion: false,
    rows: cells,
    links: links ?? cells.map(() => null),
    ...made,
  })
  const chart = <C extends keyof typeof rows>(name: C, form: Block['form'], more: Partial<Make> = {}) =>
    block(name, {
      title: t.dynamic(`consultations.results.chart.${name}`),
      unit: t.dynamic(`consultations.results.unit.${name}`, { n: more.n ?? figures.comments, zone: env.TIME_ZONE }),
      n: figures.comments,
      form,
      ...tableOf(name, rows[name], locale),
      ...more,
    })
  const campaigns = await keptCampaigns(db, head)
  const blocks = [
    factsOf(figures, locale, block, home),
    chart('comments-by-day', 'days', { links: rows['comments-by-day'].map(() => `${home}/comments`) }),
    ...(figures.byChannel.web < figures.comments ? [chart('comments-by-channel', 'bars')] : []),
    chart('stance-by-article', 'stances', {
      ofOpinion: true,
      links: rows['stance-by-article'].map(({ key }) => `${home}?clause=${key ?? 'whole'}${key ? `#${key}` : ''}`),
    }),
    ...(campaigns.campaigns.length > 0
      ? [
          block('campaigns', {
            title: t('consultations.block.campaigns'),
            unit: t('consultations.block.campaignsUnit', { n: campaigns.campaigns.length }),
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
    chart('answers', 'bars', { links: rows.answers.map(({ outcome }) => (outcome === 'none' ? null : `${home}/ledger`)) }),
    ...dutyOf(given, locale, block, audience),
  ]
  return { sentences: sentencesOf(given, locale, home), blocks }
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
    links: facts.map((fact) => (fact === 'answered' ? `${home}/ledger` : `${home}/comments`)),
  })
}

/** What is still owed, and until when. */
function dutyOf({ head, figures }: Given, locale: Locale, block: MakeBlock, audience: Audience): Block[] {
  const { answersDueAt, reportedAt, id } = head.consultation
  if (!answersDueAt || reportedAt || figures.unanswered === 0) return []
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
      rows: [[t('consultations.block.dutyAnswer'), formatFor(locale, env.TIME_ZONE).dateTime(answersDueAt), figures.unanswered]],
      links: [audience === 'office' ? `/office/consultations/${id}/work` : `/consultations/${id}/ledger`],
    }),
  ]
}

function sentencesOf({ figures }: Given, locale: Locale, home: string): Sentence[] {
  const t = translatorFor(locale)
  const f = formatFor(locale, env.TIME_ZONE)
  if (figures.comments === 0) return [{ text: t('consultations.results.nobody'), href: home }]
  const { people, organisations, comments, mostDivided } = figures
  const who = {
    people: t('unit.people', { count: people }),
    organisations: t('unit.organisations', { count: organisations }),
    comments: t('unit.comments', { count: comments }),
  }
  return [
    { text: t(organisations > 0 ? 'consultations.results.said' : 'consultations.results.saidPeople', who), href: `${home}/results` },
    ...(mostDivided
      ? [
          {
            text: t('consultations.block.divides', { article: mostDivided.cite[textLanguage(locale)], n: f.number(mostDivided.n) }),
            href: `${home}?clause=${mostDivided.key}#${mostDivided.key}`,
          },
        ]
      : []),
  ]
}
