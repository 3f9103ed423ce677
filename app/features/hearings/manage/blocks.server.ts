import type { Audience, Block } from '#app/features/matters/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { formatFor } from '#app/i18n/formats.ts'
import { type Locale, localised } from '#app/i18n/locale.ts'
import { env } from '#app/platform/env.server.ts'
import type { Db } from '#db/client.server.ts'
import { type HearingStatus, statusOf } from '../domain/period.ts'
import { type Hearing, listApplications, listLines, seatedIn } from '../load.server.ts'

/** Who applied, who has a seat, what was said and what of it is answered; and what the office still owes. What is public alone is counted. */
export async function blocksOf(db: Db, hearing: Hearing, locale: Locale, now: Date, audience: Audience): Promise<Block[]> {
  const t = translatorFor(locale)
  const { id, groups, drawnAt, transcriptAt, handledAt, heldAt } = hearing
  const home = `/hearings/${id}`
  const applications = await listApplications(db, id)
  const lines = (await listLines(db, id)).filter(({ participant }) => participant !== null)
  const applied = applications.filter(({ withdrawnAt }) => !withdrawnAt).length
  const seats = groups.reduce((sum, group) => sum + group.seats, 0)
  const facts = {
    applied,
    seats,
    seated: drawnAt ? seatedIn(hearing, applications).size : 0,
    said: transcriptAt ? lines.length : 0,
    answered: handledAt ? lines.filter(({ outcome }) => outcome !== null).length : 0,
  }
  const shared = { activityId: id, source: { ...localised(hearing.title, locale), href: home }, missing: null }
  const count = { label: t('hearings.block.count'), numeric: true }
  const names = Object.keys(facts) as (keyof typeof facts)[]
  const figures: Block = {
    ...shared,
    id: `${id}.figures`,
    title: t('hearings.block.figures'),
    unit: t('hearings.block.figuresUnit'),
    n: applied,
    form: 'facts',
    columns: [{ label: t('hearings.block.fact'), numeric: false }, count],
    rows: names.map((name) => [t(`hearings.block.${name}`), facts[name]]),
    links: names.map(() => home),
  }
  const duty = dutyIn(statusOf(hearing, now), { seats, said: lines.length })
  if (!duty) return [figures]
  return [
    figures,
    {
      ...shared,
      id: `${id}.duties`,
      title: t('hearings.block.duties'),
      unit: t('hearings.block.dutiesUnit', { n: duty.n }),
      n: duty.n,
      form: 'list',
      columns: [{ label: t('hearings.block.duty'), numeric: false }, { label: t('hearings.block.due'), numeric: false }, count],
      rows: [
        [
          t(`hearings.block.duty.${duty.name}`),
          duty.name === 'draw' ? formatFor(locale, env.TIME_ZONE).dateTime(heldAt!) : t('hearings.block.noDate'),
          duty.n,
        ],
      ],
      links: [audience === 'office' ? `/office${home}` : home],
    },
  ]
}

/** Seats to be drawn, a transcript to be published, or lines to be answered; answers are owed until all are published together. */
function dutyIn(status: HearingStatus, { seats, said }: { seats: number; said: number }) {
  if (status === 'drawing') return { name: 'draw' as const, n: seats }
  if (status === 'held') return { name: 'transcript' as const, n: 1 }
  return status === 'transcript' ? { name: 'answer' as const, n: said } : undefined
}
