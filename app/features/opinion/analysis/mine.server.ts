import type { Locale } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { type Analysis, type Share, SMALLEST_GROUP, type Tally } from '../domain/analysis.ts'
import { votesOf as countOf } from '../domain/statements/group-votes.ts'
import { shareOf } from '../domain/statements/intervals.ts'
import { requireVisibleMap } from '../load.server.ts'
import { aboutOf, type Said } from '../maps/about.server.ts'
import { findPlace } from '../votes/admit.server.ts'
import { readVotesOf, type Votes } from '../votes/next-statement.server.ts'
import type { Caller } from '../votes/participants.server.ts'
import { findVoiceFacts } from '../votes/say-facts.server.ts'
import { type Side, sideOf } from '../votes/voice-page.server.ts'
import { idOf, numberOf } from './columns.ts'
import { findAnalysis, listLines, outlinesOf, short } from './results.server.ts'

const LISTED = 6
/** What somebody said, and what most of others did. */
export type Compared = { number: number; words: Said; mine: Side; side: 'agree' | 'disagree'; share: Share }
type Of = (one: Analysis['statementResults'][number]) => Tally | undefined

/** A mirror that only its owner sees: the nearest group, what they share with most people, and where they differ from their group. */
export async function requireMirror(actor: Actor, caller: Caller, mapId: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const map = await requireVisibleMap(db, actor, mapId, now)
  const place = await findPlace(db, map, caller, now)
  const number = !(place instanceof AppError) && 'number' in place ? place.number : 0
  const [about, analysis, lines, votes] = await Promise.all([
    aboutOf(db, map, locale, now),
    findAnalysis(mapId, db),
    listLines(db, mapId, locale),
    number === 0 ? (new Map() as Votes) : readVotesOf(db, mapId, number),
  ])
  const result = analysis?.result
  const group = result && result.status === 'groups' ? nearestGroup(result, number) : null
  const compare = (of: Of) =>
    (result?.statementResults ?? []).flatMap((one): Compared[] => {
      const mine = votes.get(numberOf(one.id))
      const tally = of(one)
      const words = lines.get(numberOf(one.id))
      if (mine === undefined || mine === 0 || !tally || !words || one.hidden) return []
      const n = countOf(tally)
      const side = tally.agree >= tally.disagree ? 'agree' : 'disagree'
      const share = shareOf(tally[side], n)
      return n < SMALLEST_GROUP || share.share <= 0.5 ? [] : [{ number: numberOf(one.id), words, mine: sideOf(mine), side, share }]
    })
  const same = (one: Compared) => one.mine === one.side
  const strongest = (all: readonly Compared[]) => all.toSorted((a, b) => b.share.share - a.share.share).slice(0, LISTED)
  const withGroups =
    group === null
      ? []
      : result!.groups.map(({ id, size }) => {
          const compared = compare((one) => one.perGroup[id])
          const alike = compared.filter(same)
          return { group: id, size, compared: compared.length, same: alike.length, lines: id === group ? [] : strongest(alike) }
        })
  return {
    about,
    facts: number > 0 ? await findVoiceFacts(db, map.id, number) : null,
    byAccount: actor.id !== null,
    votes: votes.size,
    needed: SMALLEST_GROUP,
    hasGroups: result?.status === 'groups',
    group,
    /** Outlines of the groups, and where its owner stands among them; nobody else's place. */
    picture: group === null ? null : { ...outlinesOf(result!), me: spotOf(result!, number) },
    withGroups,
    shared: strongest(compare((one) => one).filter(same)),
    apart: group === null ? [] : strongest(compare((one) => one.perGroup[group]).filter((one) => !same(one))),
  }
}
const spotOf = ({ people }: Analysis, number: number): [number, number] => {
  const at = people.ids.indexOf(idOf(number))
  return [short(people.x[at]!), short(people.y[at]!)]
}

/** Their own group; for whoever was placed in none, the one whose middle is nearest. Null before they are on the map. */
function nearestGroup({ people, groups }: Analysis, number: number): number | null {
  const at = people.ids.indexOf(idOf(number))
  if (at < 0 || people.votes[at]! < SMALLEST_GROUP) return null
  if (people.group[at]! >= 0) return people.group[at]!
  const distance = ({ x, y }: { x: number; y: number }) => (x - people.x[at]!) ** 2 + (y - people.y[at]!) ** 2
  return [...groups].sort((a, b) => distance(a) - distance(b))[0]?.id ?? null
}
