export type Standing = { id: string; dissolved: boolean }
export type Reconciled = { id: string; isNew: boolean; comments: string[] }

/**
 * Groups found anew take over the campaigns that were there, each the one whose comments it shares most; so addresses stay. A group with a
 * comment of a dissolved campaign is none: the office has judged that text. `of`: the campaign that a comment was in.
 */
export function reconcile(
  groups: readonly (readonly string[])[],
  of: ReadonlyMap<string, Standing>,
  newId: () => string,
): (Reconciled | null)[] {
  const overlaps = groups.flatMap((comments, group) => {
    const shared = new Map<string, number>()
    for (const comment of comments) {
      const campaign = of.get(comment)
      if (campaign?.dissolved) return []
      if (campaign) shared.set(campaign.id, (shared.get(campaign.id) ?? 0) + 1)
    }
    return [...shared].map(([id, count]) => ({ group, id, count }))
  })
  overlaps.sort((a, b) => b.count - a.count || a.group - b.group)
  const [taken, idOf] = [new Set<string>(), new Map<number, string>()]
  for (const { group, id } of overlaps) {
    if (taken.has(id) || idOf.has(group)) continue
    taken.add(id)
    idOf.set(group, id)
  }
  return groups.map((comments, group) => {
    if (comments.some((comment) => of.get(comment)?.dissolved)) return null
    const id = idOf.get(group)
    return { id: id ?? newId(), isNew: id === undefined, comments: [...comments] }
  })
}
