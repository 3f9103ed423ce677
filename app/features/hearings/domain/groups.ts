export type Group = { key: string; name: { zh: string; en?: string }; seats: number }

/** One group per line: name, English name after a bar, seats at the end, as in `周边居民 | Residents 8`. Undefined where a line is none. */
export function parseGroups(text: string): Group[] | undefined {
  const groups: Group[] = []
  for (const [i, line] of text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)
    .entries()) {
    const [, words, seats] = /^(.*?)[\s:：,，]*(\d{1,3})$/.exec(line) ?? []
    const [zh, en] = (words ?? '').split('|').map((part) => part.trim())
    if (!zh || Number(seats) < 1) return undefined
    groups.push({ key: `g${i + 1}`, name: en ? { zh, en } : { zh }, seats: Number(seats) })
  }
  return groups.length > 0 && groups.length <= 20 ? groups : undefined
}

/** Spoken lines, `speaker：words`; a number before the speaker names a participant, as in `7 南岸早班公交：……`. A line without a speaker goes on; where the first has none nothing is read, as it would be lost. */
export function parseTranscript(text: string): { participant: number | null; speaker: string; body: string }[] {
  const lines: { participant: number | null; speaker: string; body: string }[] = []
  for (const line of text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const [, number, speaker, body] = /^(?:(\d{1,6})[\s.、]+)?([^:：]{1,60})[:：]\s*(.+)$/s.exec(line) ?? []
    if (speaker && body) lines.push({ participant: number ? Number(number) : null, speaker: speaker.trim(), body })
    else if (lines.length > 0) lines.at(-1)!.body += `\n${line}`
    else return []
  }
  return lines
}
