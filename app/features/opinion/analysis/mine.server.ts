import type { Locale } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { type Analysis, SMALLEST_GROUP } from '../domain/analysis.ts'
import { requireVisibleMap } from '../load.server.ts'
import { aboutOf, type Said } from '../maps/about.server.ts'
import { findPlace } from '../votes/admit.server.ts'
import { type Votes, votesOf } from '../votes/next-statement.server.ts'
import type { Caller } from '../votes/participants.server.ts'
import { findVoiceFacts } from '../votes/say-facts.server.ts'
import { type Side, sideOf } from '../votes/voice-page.server.ts'
import { idOf, numberOf } from './columns.ts'
import { findAnalysis, listLines } from './results.server.ts'

const LISTED = 6
export type Compared = { number: number; words: Said; mine: Side; side: Side; share: number; n: number }

/** A mirror that only its owner sees: the nearest group, what they share with most people, and where they differ from their group. */
export async function requireMirror(actor: Actor, caller: Caller, mapId: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const map = await requireVisibleMap(db, actor, mapId, now)
  const place = await findPlace(db, map, caller, now)
  const number = !(place instanceof AppError) && 'number' in place ? place.number : 0
  const [about, analysis, lines, votes] = await Promise.all([
    aboutOf(db, map, locale, now),
    findAnalysis(mapId, db),
    listLines(db, mapId, locale),
    number === 0 ? (new Map() as Votes) : votesOf(mapId, number, db),
  ])
  const result = analysis?.result
  const group = result && result.status === 'groups' ? nearestGroup(result, number) : null
  const compare = (of: (one: Analysis['statementResults'][number]) => { agree: number; disagree: number; pass: number } | undefined) =>
    (result?.statementResults ?? []).flatMap((one): Compared[] => {
      const mine = votes.get(numberOf(one.id))
      const tally = of(one)
      const words = lines.get(numberOf(one.id))
      if (mine === undefined || mine === 0 || !tally || !words || one.hidden) return []
      const n = tally.agree + tally.disagree + tally.pass
      const side = tally.agree >= tally.disagree ? 'agree' : 'disagree'
      return n < SMALLEST_GROUP ? [] : [{ number: numberOf(one.id), words, mine: sideOf(mine), side, share: tally[side] / n, n }]
    })
  const byShare = (a: Compared, b: Compared) => b.share - a.share
  return {
    about,
    facts: number > 0 ? await findVoiceFacts(db, map.id, number) : null,
    byAccount: actor.id !== null,
    votes: votes.size,
    needed: SMALLEST_GROUP,
    hasGroups: result?.status === 'groups',
    group,
    shared: compare((one) => one)
      .filter((one) => one.mine === one.side && one.share > 0.5)
      .sort(byShare)
      .slice(0, LISTED),
    apart:
      group === null
        ? []
        : compare((one) => one.perGroup[group])
            .filter((one) => one.mine !== one.side && one.share > 0.5)
            .sort(byShare)
            .slice(0, LISTED),
  }
}

/** Their own group; for whoever was placed in none, the one whose middle is nearest. Null before they are on the map. */
function nearestGroup({ people, groups }: Analysis, number: number): number | null {
  const at = people.ids.indexOf(idOf(number))
  if (at < 0 || people.votes[at]! < SMALLEST_GROUP) return null
  if (people.group[at]! >= 0) return people.group[at]!
  const distance = ({ x, y }: { x: number; y: number }) => (x - people.x[at]!) ** 2 + (y - people.y[at]!) ** 2
  return [...groups].sort((a, b) => distance(a) - distance(b))[0]?.id ?? null
}
