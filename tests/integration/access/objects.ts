import {
  COMMENT_STATES,
  CONSULTATION_STATES,
  FILE_STATES,
  HEARING_STATES,
  MAP_STATES,
  MATTER_STATES,
  NOWHERE,
  REPLY_STATES,
  ROOM_STATES,
  type World,
} from '#tests/support/world.ts'

/** What an address or an input is filled with. */
export type Thing = Readonly<Record<string, string>>
export const OBJECT_KINDS = [
  'nothing',
  'consultation',
  'comment',
  'reply',
  'file',
  'matter',
  'map',
  'hearing',
  'room',
  'agency',
  'person',
  'session',
  'notice',
] as const
export type ObjectKind = (typeof OBJECT_KINDS)[number]

/** Every state in which each kind of object stands in the world; `nowhere` is an id that nothing has. */
export function listThings(world: World): Record<ObjectKind, Record<string, Thing>> {
  const { consultations, commentIds, replyIds, fileIds, hearings, maps, matters, people, reportId, rooms } = world
  const homeOf = (state: string) => (state === 'closed' || state === 'reported' || state === 'deleted' ? state : 'open')
  const open = consultations.open
  const each = <S extends string>(states: readonly S[], thing: (state: S) => Thing) =>
    Object.fromEntries(states.map((state) => [state, thing(state)]))
  return {
    nothing: { '-': {} },
    consultation: {
      ...each(CONSULTATION_STATES, (state) => ({ id: consultations[state].id, clauseId: consultations[state].clauseIds.a1 })),
      nowhere: { id: NOWHERE, clauseId: NOWHERE },
    },
    comment: {
      ...each(COMMENT_STATES, (state) => ({ id: commentIds[state], consultation: consultations[homeOf(state)].id })),
      nowhere: { id: NOWHERE, consultation: open.id },
    },
    reply: {
      ...each(REPLY_STATES, (state) => ({
        replyId: replyIds[state],
        id: commentIds[state === 'deleted' ? 'deleted' : 'replied'],
        consultation: consultations[state === 'deleted' ? 'deleted' : 'open'].id,
      })),
      nowhere: { replyId: NOWHERE, id: commentIds.replied, consultation: open.id },
    },
    file: { ...each(FILE_STATES, (state) => ({ id: fileIds[state] })), nowhere: { id: NOWHERE } },
    matter: {
      ...each(MATTER_STATES, (state) => ({ ...matters[state], report: reportId })),
      nowhere: { id: NOWHERE, slug: 'nowhere', report: reportId },
    },
    room: { ...each(ROOM_STATES, (state) => rooms[state]), nowhere: { id: NOWHERE } },
    hearing: { ...each(HEARING_STATES, (state) => hearings[state]), nowhere: { id: NOWHERE, line: NOWHERE } },
    map: { ...each(MAP_STATES, (state) => maps[state]), nowhere: { id: NOWHERE } },
    agency: {
      ...each(['home', 'away', 'shut'] as const, (name) => ({ id: people.agencyIds[name], slug: `${name}-${people.tag}` })),
      nowhere: { id: NOWHERE, slug: 'nowhere' },
    },
    person: { official: { id: people.ids.moderator }, citizen: { id: people.ids.citizen }, nowhere: { id: NOWHERE } },
    session: { citizens: { id: people.citizenSessionId }, nowhere: { id: 'f'.repeat(64) } },
    notice: { citizens: { id: people.citizenNoticeId }, nowhere: { id: NOWHERE } },
  }
}

export const fill = (address: string, thing: Thing) =>
  address.replace(/:([a-z]{2}\w*)/gi, (_, name: string) => {
    if (thing[name] === undefined) throw new Error(`${address}: nothing to fill :${name} with`)
    return thing[name]
  })

/** Where Remix serves the data of an address. */
export function dataAddress(address: string) {
  const [pathname, query] = address.split('?')
  return `${pathname === '/' ? '/_root' : pathname}.data${query ? `?${query}` : ''}`
}
