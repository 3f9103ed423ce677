import '#tests/support/own-database.ts'
import { expect, test } from 'vitest'
import { analyseHistory } from '#app/features/opinion/analysis/analyse-history.server.ts'
import { analyseMap } from '#app/features/opinion/analysis/analyse-map.server.ts'
import { findAnalysis } from '#app/features/opinion/analysis/results.server.ts'
import { analyse } from '#app/features/opinion/domain/analyse.ts'
import { importPolis } from '#app/features/opinion/formats/import-polis.server.ts'
import { type PolisFiles, readPolisExport } from '#app/features/opinion/formats/polis-export.ts'
import { EXPORTS, requireExport } from '#app/features/opinion/formats/write-export.server.ts'
import { requireMapPage } from '#app/features/opinion/maps/map-page.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import { db, type Tx } from '#db/client.server.ts'
import { opinionMaps, opinionVotes } from '#db/schema/index.server.ts'
import { buildAgency, buildOfficial } from '#tests/support/factories.ts'

const STATEMENTS = 12
/** Two camps of forty people, who disagree on all but the first statements; some votes are changed later; one statement was taken out. */
function folder(): PolisFiles {
  const votes = ['timestamp,datetime,comment-id,voter-id,vote']
  for (let person = 0; person < 80; person++)
    for (let statement = 0; statement < STATEMENTS; statement++) {
      const side = statement < 3 ? 1 : (statement % 2 === 0) === person < 40 ? 1 : -1
      const vote = (person * 7 + statement * 11) % 13 === 0 ? 0 : side
      if ((person + statement) % 9 === 0) votes.push(`${1000 + person},x,${statement},${person},${-side}`)
      votes.push(`${5000 + person},x,${statement},${person},${vote}`)
    }
  const comments = Array.from(
    { length: STATEMENTS },
    (_, i) => `${100 + i},x,${i},${i},0,0,${i === 5 ? -1 : 1},"${i === 7 ? '-' : ''}第 ${i} 条，""引号"""`,
  )
  const bytes = (lines: string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`)
  return {
    'summary.csv': bytes(['topic,"怎样, 停放"', 'conversation-description,请表态。']),
    'comments.csv': bytes(['timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body', ...comments]),
    'votes.csv': bytes(votes),
  }
}
const home = async () => {
  const agency = await buildAgency(db as unknown as Tx)
  return {
    agencyId: agency.id,
    officialId: (await buildOfficial(db as unknown as Tx, agency.id, 'author')).id,
    source: null,
    isSimulated: false,
  }
}
const now = new Date()

test('in, analysed, out and analysed again: the same hashes; page, CSV and JSON count the same', async () => {
  const given = readPolisExport(folder())
  const wanted = analyse(given.votes, { hidden: ['5'] })
  expect(wanted.status).toBe('groups')
  const { mapId, votes, changed } = await importPolis(given, await home(), now)
  expect(changed).toBeGreaterThan(50)
  await analyseMap(mapId)
  const stored = (await findAnalysis(mapId))!.result
  expect([stored.inputHash, stored.hash, stored.votes]).toEqual([wanted.inputHash, wanted.hash, votes])

  const files: Record<string, Uint8Array> = {}
  for (const name of EXPORTS) {
    let text = ''
    for await (const part of await requireExport(VISITOR, mapId, name, now)) text += part
    files[`${name}.csv`] = new TextEncoder().encode(text)
  }
  const again = readPolisExport(files as unknown as PolisFiles)
  expect(again.votes.vote.length).toBe(votes + changed)
  expect(analyse(again.votes, { hidden: ['5'] }).hash).toBe(wanted.hash)
  expect(again.statements.find(({ id }) => id === '3')!.text).toBe('第 3 条，"引号"')
  expect(new TextDecoder().decode(files['comments.csv']!)).toContain("'-第 7 条")
  expect(again.statements.find(({ id }) => id === '7')!.text).toBe('-第 7 条，"引号"')

  const { page } = await requireMapPage(VISITOR, mapId, null, 'zh-CN', now)
  expect([page.people, page.votes]).toEqual([80, votes])
  const counted = new TextDecoder().decode(files['comments.csv']!).split('\n')[4]!.split(',')
  const shown = page.statements.find(({ number }) => number === Number(counted[2]))!
  expect(counted.slice(4, 7).map(Number)).toEqual([shown.agree, shown.disagree, shown.pass])
  const computed = stored.statementResults.find(({ id }) => id === String(shown.number))!
  expect([computed.agree, computed.disagree, computed.pass]).toEqual([shown.agree, shown.disagree, shown.pass])
  const placed = new TextDecoder().decode(files['map.csv']!).trim().split('\n')
  expect(placed).toHaveLength(1 + stored.participants)
  expect(placed[1]!.split(',').slice(1, 3).map(Number)).toEqual([stored.people.x[0], stored.people.y[0]])
  // Analysed once more without news, nothing is computed.
  const before = (await findAnalysis(mapId))!.id
  await analyseMap(mapId)
  expect((await findAnalysis(mapId))!.id).toBe(before)
})

test('what came in at once has a past: a result for the days on which votes were cast, each of which can be looked at', async () => {
  const given = readPolisExport(folder())
  const DAY = 86_400_000
  const votes = { ...given.votes, at: given.votes.at.map((at) => now.getTime() - 9 * DAY + (at >= 5000 ? (at % 8) * DAY : 0)) }
  const { mapId } = await importPolis({ ...given, votes }, await home(), now)
  await analyseMap(mapId)
  await analyseHistory(mapId, now)
  const { page } = await requireMapPage(VISITOR, mapId, null, 'zh-CN', now)
  expect(page.byDay.reduce((sum, one) => sum + one.votes, 0)).toBe(votes.vote.length)
  expect(page.days.length).toBeGreaterThan(3)
  const counted = page.days.map((one) => one.votes)
  expect(counted).toEqual(counted.toSorted((a, b) => a - b))
  expect(counted.at(-1)).toBe(page.results!.facts.votes)
  const first = page.days[0]!
  const then = await requireMapPage(VISITOR, mapId, first.day, 'zh-CN', now)
  expect(then.page.results!.facts.participants).toBe(first.people)
  await expect(requireMapPage(VISITOR, mapId, '1999-01-01', 'zh-CN', now)).rejects.toThrow('problem.notFound')
  // The same once more: nothing is there twice.
  await analyseHistory(mapId, now)
  expect((await requireMapPage(VISITOR, mapId, null, 'zh-CN', now)).page.days).toHaveLength(page.days.length)
})

test('what fails on the way leaves nothing behind', async () => {
  const given = readPolisExport(folder())
  const broken = { ...given, statements: [...given.statements, { ...given.statements[0]!, id: '0' }] }
  const [maps, votes] = [(await db.select().from(opinionMaps)).length, (await db.select().from(opinionVotes)).length]
  await expect(importPolis(broken, await home(), now)).rejects.toThrow()
  expect([(await db.select().from(opinionMaps)).length, (await db.select().from(opinionVotes)).length]).toEqual([maps, votes])
})
