import { listRoutes } from '#tests/integration/access/enumerate.ts'
import { dataAddress, fill, listThings } from '#tests/integration/access/objects.ts'
import { PAGES, routeOf } from '#tests/integration/access/rules/pages.ts'
import { cellOf, statusFor } from '#tests/integration/access/who.ts'
import type { World } from '#tests/support/world.ts'

/** `author` holds every capability of the agency in the hostile world. */
const READERS = {
  visitor: ['visitor'],
  citizen: ['citizen'],
  author: ['author', 'moderator', 'analyst', 'chief'],
  admin: ['admin'],
} as const
export type ReaderName = keyof typeof READERS

/**
 * The addresses that this reader may open, by the table of access rules: pages, and what is fetched (their data, downloads).
 * What everybody may read is opened in every state by the visitor; by the others in one of them, for what is theirs on it.
 */
export function listOpenAddresses(world: World, reader: ReaderName) {
  const hasPage = new Map(listRoutes().map((route) => [route.id, route.hasPage]))
  const open = Object.entries(PAGES).flatMap(([line, { of, address, cells }]) => {
    const opens = (who: ReaderName, state: string) => READERS[who].some((actor) => statusFor(cellOf(cells, state), actor) === 200)
    const states = Object.entries(listThings(world)[of]).filter(([state]) => opens(reader, state))
    const theirs = states.filter(([state]) => reader === 'visitor' || !opens('visitor', state))
    const shared = states.find(([state]) => state === 'open' || state === 'replied') ?? states[0]
    return [...new Set([...theirs, ...(shared ? [shared] : [])])].map(([, thing]) => ({
      at: fill(address, thing),
      isPage: hasPage.get(routeOf(line)),
    }))
  })
  // An annotation is linked data, read by programs: no file that a browser would keep.
  const annotations = open.filter(({ at }) => at.endsWith('/annotation')).map(({ at }) => at)
  const downloads = open.filter(({ isPage, at }) => !isPage && !annotations.includes(at)).map(({ at }) => at)
  const pages = open.filter(({ isPage }) => isPage).map(({ at }) => at)
  return { pages, downloads, data: [...pages.map(dataAddress), ...annotations] }
}
