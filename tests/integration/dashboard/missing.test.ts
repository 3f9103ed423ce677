import '#app/features/consultations/index.server.ts'
import '#app/features/opinion/index.server.ts'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { changeFacts, deleteAccount, exportOwnData, findFacts } from '#app/features/accounts/index.server.ts'
import { giveReference } from '#app/features/agencies/index.server.ts'
import { requireDashboard } from '#app/features/dashboard/index.server.ts'
import { castVote } from '#app/features/opinion/votes/cast-vote.server.ts'
import { sayFacts } from '#app/features/opinion/votes/say-facts.server.ts'
import { type SignedIn, VISITOR } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import type { Tx } from '#db/client.server.ts'
import { accountFacts, agencies, domainEvents, matters } from '#db/schema/index.server.ts'
import { buildComment, buildStage, day } from '#tests/support/answer-factories.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildAgency, buildOfficial, buildPerson, PASSWORD } from '#tests/support/factories.ts'
import { browserOf, buildMap, day as mapDay } from '#tests/support/opinion-factories.ts'

const TABLE =
  'age, 18-34, 30\nage, 35-59, 45\nage, 60+, 25\nsex, female, 50\nsex, male, 50\ndistrict, 北山区, Beishan, 20\ndistrict, 南岸区, South Bank, 80'

/** A consultation on which as many people as given have each commented and said who they are. */
async function buildCrowd(tx: Tx, facts: readonly { birthYear: string; sex: string; district: string }[]) {
  const stage = await buildStage(tx)
  const people: SignedIn[] = []
  for (const [i, fact] of facts.entries()) {
    const by = await buildPerson(tx)
    people.push(by)
    await runCommand(changeFacts, by, fact, { db: tx, now: day(0) })
    await buildComment(tx, stage, { by, body: `第${i + 1}条意见。` })
  }
  const [matter] = await tx.select().from(matters).where(eq(matters.id, stage.matterId))
  const look = async (locale: 'zh-CN' | 'en' = 'en') => (await requireDashboard(VISITOR, matter!.slug, locale, day(2), tx)).page
  const give = (actor: SignedIn, agencyId = matter!.agencyId, table = TABLE) =>
    runCommand(giveReference, actor, { agencyId, table, sourceZh: '年鉴', sourceEn: 'Yearbook', year: 2025 }, { db: tx, now: day(0) })
  return { ...stage, agencyId: matter!.agencyId, people, look, give }
}
const young = { birthYear: '2000', sex: 'female', district: '南岸区' }
const older = { birthYear: '1980', sex: 'male', district: '南岸区' }
const hill = { birthYear: '1983', sex: 'male', district: '北山区' }
const crowd = [...Array(14).fill(young), ...Array(6).fill(older), ...Array(6).fill(hill)] as (typeof young)[]

test('every chart of opinion names who is missing; without a table it says that nobody can tell', () =>
  inRollback(async (tx) => {
    const { look, give, analyst, id } = await buildCrowd(tx, crowd)
    const before = await look()
    const ofOpinion = (page: typeof before) => page.blocks.filter(({ missing }) => missing !== null)
    expect(ofOpinion(before).map(({ id: block }) => block)).toEqual([`${id}.stance-by-article`])
    expect(ofOpinion(before)[0]!.missing).toContain('has given no table')
    await give(analyst)
    const after = await look()
    // 26 people came; the sixth batch of five is not full, so 25 are counted.
    for (const { missing } of ofOpinion(after)) {
      expect(missing).toContain('people aged 60 and over are 0% of those taking part and 25% of the population')
      expect(missing).toContain('age 0.26, sex 0.06, district 0')
      expect(missing).toContain('25 of 26 people said who they are.')
    }
    const table = after.blocks.find((block) => block.id === `${id}.missing`)!
    expect(table.rows).toEqual([
      ['Age', '18–34', 14, 56, 30, 26],
      ['Age', '35–59', 11, 44, 45, -1],
      ['Age', '60+', 0, 0, 25, -25],
      ['Sex', 'Women', 14, 56, 50, 6],
      ['Sex', 'Men', 11, 44, 50, -6],
      ['District', 'Beishan', 5, 20, 20, 0],
      ['District', 'South Bank', 20, 80, 80, 0],
    ])
    expect((await look('zh-CN')).blocks.find((block) => block.id === `${id}.missing`)!.title).toBe('谁没有来')
  }))

test('fewer than five are not shown, fewer than twenty not compared; organisations are no people', () =>
  inRollback(async (tx) => {
    const { look, give, analyst, people, id } = await buildCrowd(tx, [...Array(17).fill(young), ...Array(3).fill(hill)] as (typeof young)[])
    await give(analyst)
    const rowsOf = async () => (await look()).blocks.find((block) => block.id === `${id}.missing`)?.rows.map(([, group, n]) => [group, n])
    expect(await rowsOf()).toEqual([
      ['18–34', 'not shown'],
      ['35–59', 'under 5'],
      ['60+', 0],
      ['Women', 'not shown'],
      ['Men', 'under 5'],
      ['Beishan', 'under 5'],
      ['South Bank', 'not shown'],
    ])
    // Whoever takes back what they said is counted no more; nineteen are too few.
    await runCommand(changeFacts, people[0]!, { birthYear: '', sex: '', district: '' }, { db: tx, now: day(1) })
    expect(await rowsOf()).toBeUndefined()
    expect((await look()).blocks.find(({ missing }) => missing)!.missing).toContain('fewer than 20')
  }))

test('a table is the agency’s own or that of the nearest above; only its analysts give one; a wrong line is named', () =>
  inRollback(async (tx) => {
    const { look, give, analyst, moderator, stranger, agencyId } = await buildCrowd(tx, [])
    const city = await buildAgency(tx, { name: { zh: '市政府' } })
    await tx.update(agencies).set({ parentId: city.id }).where(eq(agencies.id, agencyId))
    const mayor = await buildOfficial(tx, city.id, 'decision-maker')
    for (const actor of [moderator, stranger, await buildPerson(tx), mayor])
      await expect(give(actor)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(give(analyst, agencyId, 'age, 18-34, 3\nage, 30+, 4')).rejects.toMatchObject({
      messageKey: 'agencies.reference.problem.twice',
      field: 'table',
      params: { line: 2 },
    })
    expect((await look()).blocks.find(({ missing }) => missing)!.missing).toContain('no table')
    await give(mayor, city.id)
    expect((await look()).blocks.find(({ missing }) => missing)!.missing).toContain('fewer than 20')
    const [event] = await tx.select().from(domainEvents).where(eq(domainEvents.name, 'agencies.reference-given'))
    expect(event!.payload).toMatchObject({ agencyId: city.id, matterIds: [expect.any(String)], activityIds: [expect.any(String)] })
  }))

test('what somebody says of themselves is theirs: in no event, in their own export, gone with the account', () =>
  inRollback(async (tx) => {
    const person = await buildPerson(tx)
    await runCommand(changeFacts, person, hill, { db: tx, now: day(0) })
    expect(await findFacts(person.id, tx)).toEqual({ birthYear: 1983, sex: 'male', district: '北山区' })
    expect((await exportOwnData(person.id, day(1), tx)).facts).toMatchObject({ birthYear: 1983 })
    const events = await tx.select().from(domainEvents).where(eq(domainEvents.actorId, person.id))
    expect(events.map(({ name, payload }) => [name, payload])).toEqual([['accounts.facts-changed', { accountId: person.id }]])
    for (const birthYear of ['85', '2999', '1899', 'abcd'])
      await expect(runCommand(changeFacts, person, { ...hill, birthYear }, { db: tx, now: day(0) })).rejects.toThrow()
    await runCommand(deleteAccount, person, { password: PASSWORD }, { db: tx, now: day(2) })
    expect(await tx.select().from(accountFacts).where(eq(accountFacts.accountId, person.id))).toEqual([])
  }))

test('who votes without an account can say it there, and is counted beside those who have one', () =>
  inRollback(async (tx) => {
    const map = await buildMap(tx, { access: 'open' })
    const analyst = await buildOfficial(tx, map.agency.id, 'analyst')
    await runCommand(
      giveReference,
      analyst,
      { agencyId: map.agency.id, table: TABLE, sourceZh: '年鉴', year: 2025 },
      { db: tx, now: mapDay(0) },
    )
    const stranger = browserOf(map.id)
    await expect(sayFacts.runIn(tx, stranger, { mapId: map.id, ...young }, mapDay(1))).rejects.toMatchObject({ kind: 'forbidden' })
    for (let i = 0; i < 20; i++) {
      const browser = browserOf(map.id)
      await castVote.runIn(tx, browser, { mapId: map.id, statement: 1, vote: 1 }, mapDay(1))
      await sayFacts.runIn(tx, browser, { mapId: map.id, ...(i < 10 ? young : hill) }, mapDay(1))
    }
    const [matter] = await tx.select().from(matters).where(eq(matters.id, map.matterId))
    const { blocks } = (await requireDashboard(VISITOR, matter!.slug, 'en', mapDay(2), tx)).page
    expect(blocks.find(({ id }) => id === `${map.id}.missing`)!.rows.slice(0, 3)).toEqual([
      ['Age', '18–34', 10, 50, 30, 20],
      ['Age', '35–59', 10, 50, 45, 5],
      ['Age', '60+', 0, 0, 25, -25],
    ])
  }))
