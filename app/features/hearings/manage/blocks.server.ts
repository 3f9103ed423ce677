import type { Audience, Block, Sentence } from '#app/features/matters/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { sayDue } from '#app/i18n/due.server.ts'
import { formatFor } from '#app/i18n/formats.ts'
import { type Locale, localised } from '#app/i18n/locale.ts'
import { env } from '#app/platform/env.server.ts'
import type { Db } from '#db/client.server.ts'
import { statusOf } from '../domain/period.ts'
import { type Hearing, listApplications, listLines, seatedIn } from '../load.server.ts'

type Facts = { applied: number; seats: number; seated: number; said: number; answered: number }
type Duty = { name: 'draw' | 'transcript' | 'answer'; n: number }

/** Who applied, who has a seat, what was said and what of it is answered; and what the office still owes. What is public alone is counted. */
export async function blocksOf(db: Db, hearing: Hearing, locale: Locale, now: Date, audience: Audience) {
  const t = translatorFor(locale)
  const { id } = hearing
  const home = `/hearings/${id}`
  const facts = await factsOf(db, hearing)
  const shared = { activityId: id, source: { ...localised(hearing.title, locale), href: home }, missing: null }
  const count = { label: t('hearings.block.count'), numeric: true }
  const names = Object.keys(facts) as (keyof Facts)[]
  const drawn = hearing.drawnAt ? `${home}#participants` : home
  const told = hearing.transcriptAt ? `${home}#transcript` : home
  const behind: Record<keyof Facts, string> = {
    applied: drawn,
    seats: home,
    seated: drawn,
    said: told,
    answered: told,
  }
  const figures: Block = {
    ...shared,
    id: `${id}.figures`,
    title: t('hearings.block.figures'),
    unit: t('hearings.block.figuresUnit'),
    n: facts.applied,
    form: 'facts',
    columns: [{ label: t('hearings.block.fact'), numeric: false }, count],
    rows: names.map((name) => [t(`hearings.block.${name}`), facts[name]]),
    links: names.map((name) => behind[name]),
  }
  const duty = dutyIn(hearing, facts, now)
  const duties: Block[] = duty
    ? [
        {
          ...shared,
          id: `${id}.duties`,
          title: t('hearings.block.duties'),
          unit: t(`hearings.block.dutyUnit.${duty.name}`, { n: duty.n }),
          n: duty.n,
          form: 'list',
          columns: [{ label: t('hearings.block.duty'), numeric: false }, { label: t('hearings.block.due'), numeric: false }, count],
          rows: [[t(`hearings.block.duty.${duty.name}`), dueOf(duty, hearing, locale, now), duty.n]],
          links: [audience === 'office' ? `/office${home}` : home],
        },
      ]
    : []
  return { sentences: [sentenceOf(hearing, facts, locale, now)], blocks: [figures, ...duties] }
}

async function factsOf(db: Db, hearing: Hearing): Promise<Facts> {
  const { id, groups, drawnAt, transcriptAt, handledAt } = hearing
  const applications = await listApplications(db, id)
  const lines = transcriptAt ? (await listLines(db, id)).filter(({ participant }) => participant !== null) : []
  return {
    applied: applications.filter(({ withdrawnAt }) => !withdrawnAt).length,
    seats: groups.reduce((sum, group) => sum + group.seats, 0),
    seated: drawnAt ? seatedIn(hearing, applications).size : 0,
    said: lines.length,
    answered: handledAt ? lines.filter(({ outcome }) => outcome !== null).length : 0,
  }
}

/** Seats to be drawn, a transcript to be published, or lines to be answered; answers are owed until all are published together. */
function dutyIn(hearing: Hearing, { seats, said }: Facts, now: Date): Duty | undefined {
  const status = statusOf(hearing, now)
  if (status === 'drawing') return { name: 'draw', n: seats }
  if (status === 'held') return { name: 'transcript', n: 1 }
  return status === 'transcript' ? { name: 'answer', n: said } : undefined
}

/** Seats are owed before the hearing; for the rest no rule sets a day. */
const dueOf = ({ name }: Duty, { heldAt }: Hearing, locale: Locale, now: Date): string =>
  name === 'draw' ? sayDue(heldAt!, locale, now) : translatorFor(locale)('hearings.block.noDate')

/** In words: when it is or was, who comes, and whether what was said has its answers. */
function sentenceOf(hearing: Hearing, { applied, seated, said }: Facts, locale: Locale, now: Date): Sentence {
  const t = translatorFor(locale)
  const at = formatFor(locale, env.TIME_ZONE).dateTime(hearing.heldAt!)
  const status = statusOf(hearing, now)
  const who = {
    at,
    applied: t('hearings.block.sum.applied', { count: applied }),
    seated: t('hearings.block.sum.seated', { count: seated }),
    said: t('hearings.block.sum.said', { count: said }),
  }
  const href = `/hearings/${hearing.id}`
  if (status === 'called-off') return { text: t('hearings.block.sum.calledOff', who), href }
  if (status === 'handled') return { text: t('hearings.block.sum.handled', who), href: `${href}#transcript` }
  if (status === 'transcript') return { text: t('hearings.block.sum.transcript', who), href: `${href}#transcript` }
  if (status === 'held') return { text: t('hearings.block.sum.held', who), href }
  return { text: t(seated > 0 ? 'hearings.block.sum.drawn' : 'hearings.block.sum.called', who), href }
}
