/**
 * Up to `most` days at whose end the map is looked at again: where each next part of all votes had come (so that a busy week is seen in
 * more steps than a quiet year), each day once. `days` in order of time.
 */
export function chooseMoments(days: readonly { day: string; votes: number }[], most: number): string[] {
  const all = days.reduce((sum, { votes }) => sum + votes, 0)
  const chosen: string[] = []
  let come = 0
  for (const { day, votes } of days) {
    const before = Math.floor((come * most) / all)
    come += votes
    if (votes > 0 && Math.floor((come * most) / all) > before) chosen.push(day)
  }
  return chosen
}
