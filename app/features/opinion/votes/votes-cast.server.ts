import type { NewEvent } from '#app/platform/command.server.ts'
import type { Voted } from './judge-votes.server.ts'

export type Changed = { map_id: string; participant: number; statement: number; vote: number; earlier?: number | undefined }
/**
 * `participant statement vote`, and the vote before it where there was one; and who of them is known by a cookie alone. Numbers alone:
 * the log is public.
 */
export function eventsOf(changed: readonly Changed[], rows: readonly Voted[]): NewEvent[] {
  const matterOf = new Map(rows.map(({ map }) => [map.id, map.matterId]))
  const cookies = new Set(rows.flatMap(({ map, participant, proof }) => (proof === 'cookie' ? [`${map.id} ${participant}`] : [])))
  return [...Map.groupBy(changed, ({ map_id }) => map_id)].map(([mapId, votes]) => {
    const unverified = [...new Set(votes.map(({ participant }) => String(participant)))].filter((number) =>
      cookies.has(`${mapId} ${number}`),
    )
    return {
      name: 'opinion.votes-cast',
      matterId: matterOf.get(mapId)!,
      activityId: mapId,
      payload: {
        votes: votes.map(({ participant, statement, vote, earlier }) =>
          [participant, statement, vote, ...(earlier === undefined ? [] : [earlier])].join(' '),
        ),
        ...(unverified.length > 0 ? { unverified } : {}),
      },
    }
  })
}
