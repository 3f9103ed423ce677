import { and, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findGroups } from '#app/features/consultations/campaigns/find-groups.server.ts'
import { groupComments } from '#app/features/consultations/campaigns/group-comments.server.ts'
import { findThemesOf, storeThemesFound } from '#app/features/consultations/themes/find-themes.server.ts'
import { mergeThemes } from '#app/features/consultations/themes/merge-themes.server.ts'
import { requireThemePage, requireThemesPage } from '#app/features/consultations/themes/queries.server.ts'
import { renameTheme } from '#app/features/consultations/themes/rename-theme.server.ts'
import { splitTheme } from '#app/features/consultations/themes/split-theme.server.ts'
import { type Actor, SYSTEM, VISITOR } from '#app/platform/actor.ts'
import { type Command, runCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { comments } from '#db/schema/index.server.ts'
import { buildComment, buildStage, day } from '#tests/support/answer-factories.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildPerson } from '#tests/support/factories.ts'

const PARKING = [
  '车辆占用盲道停放，盲人走路很危险。',
  '停放点太少，车辆只好停放在盲道上。',
  '盲道被车辆占用，请划定更多停放点。',
  '停放点应当避开盲道，车辆停放要整齐。',
]
const BATTERY = [
  '电池充电起火很危险，应当集中充电。',
  '楼道里给电池充电容易起火。',
  '电池质量差，充电的时候起火。',
  '更换电池和充电要有消防措施，防止起火。',
]
const LETTER = '我们担心楼道里的电池充电起火。请企业每月检查电池，并且在充电的地方配备消防设备，防止起火。'

async function buildThemes(tx: Tx) {
  const stage = await buildStage(tx)
  const run = (command: Command, actor: Actor, input: object) => runCommand(command, actor, input, { db: tx, now: day(2) })
  const say = async (body: string, endorsementCount = 0) => buildComment(tx, stage, { by: await buildPerson(tx), body, endorsementCount })
  const parking = []
  for (const body of PARKING) parking.push(await say(body, parking.length))
  const battery = []
  for (const body of BATTERY) battery.push(await say(body))
  const letters = [await say(LETTER), await say(LETTER), await say(LETTER)]
  const find = async () => {
    await run(groupComments, SYSTEM, { consultationId: stage.id, seconds: 1, ...(await findGroups(tx, stage.id)) })
    return run(storeThemesFound, SYSTEM, { consultationId: stage.id, language: 'zh', ...(await findThemesOf(tx, stage.id, 'zh')) })
  }
  const read = async () => (await requireThemesPage(VISITOR, stage.id, 'zh-CN', day(2), tx)).themes
  await find()
  const themes = await read()
  const of = (term: string) => themes.find(({ terms }) => terms.includes(term))!
  return { ...stage, run, say, find, read, parking, battery, letters, themes, onParking: of('停放'), onBattery: of('电池') }
}

test('comments become themes by what they are about; copies of one text are counted, and shown once', () =>
  inRollback(async (tx) => {
    const { themes, onParking, onBattery, parking, battery, letters, id } = await buildThemes(tx)
    expect(themes).toHaveLength(2)
    expect(onParking).toMatchObject({ comments: 4, people: 4, name: null, settled: false })
    expect(onBattery).toMatchObject({ comments: 7, people: 7 })
    expect(onParking.typical.every((one) => parking.includes(one.id))).toBe(true)
    expect(onParking.endorsed.map((one) => one.id)).toEqual([parking[3], parking[2], parking[1]])
    const page = await requireThemePage(VISITOR, { consultationId: id, themeId: onBattery.id }, 1, 'zh-CN', day(2), tx)
    const shown = page.cards.map((card) => card.id)
    expect(shown.filter((one) => battery.includes(one))).toHaveLength(4)
    expect(shown.filter((one) => letters.includes(one))).toHaveLength(1)
  }))

test('who added to a text that many sent speaks by what was added', () =>
  inRollback(async (tx) => {
    const { say, find, read } = await buildThemes(tx)
    const added = await say(`${LETTER}我家门口的盲道上车辆乱停放，停放点太少。`, 9)
    await find()
    const parking = (await read()).find(({ terms }) => terms.includes('停放'))!
    expect(parking).toMatchObject({ comments: 5 })
    expect(parking.endorsed[0]).toMatchObject({ id: added, words: '我家门口的盲道上车辆乱停放，停放点太少。' })
  }))

test('found again, themes keep their addresses; what was withdrawn is in none', () =>
  inRollback(async (tx) => {
    const { themes, find, read, parking, onParking } = await buildThemes(tx)
    await find()
    expect((await read()).map(({ id }) => id)).toEqual(themes.map(({ id }) => id))
    await tx
      .update(comments)
      .set({ withdrawnAt: day(2) })
      .where(eq(comments.id, parking[0]!))
    expect((await read()).find(({ id }) => id === onParking.id)).toMatchObject({ comments: 3 })
  }))

test('the office names, merges and splits; the program then only adds to it', () =>
  inRollback(async (tx) => {
    const { id, run, find, read, say, analyst, onParking, onBattery } = await buildThemes(tx)
    const at = { consultationId: id, themeId: onParking.id }
    await run(renameTheme, analyst, { ...at, name: '盲道上的停放' })
    const late = await say('车辆又停放在盲道上了，停放点还是不够。')
    await find()
    const named = (await read()).find((one) => one.id === onParking.id)!
    expect(named).toMatchObject({ name: '盲道上的停放', settled: true, comments: 5 })
    await run(mergeThemes, analyst, { ...at, into: onBattery.id })
    await find()
    expect(await read()).toMatchObject([{ id: onBattery.id, comments: 12 }])
    await run(splitTheme, analyst, { consultationId: id, themeId: onBattery.id })
    await find()
    const split = await read()
    expect(split).toHaveLength(2)
    expect(split.reduce((sum, theme) => sum + theme.comments, 0)).toBe(12)
    const page = await requireThemesPage(VISITOR, id, 'zh-CN', day(2), tx)
    expect(page.others).toBe(0)
    expect(
      (
        await tx
          .select()
          .from(comments)
          .where(and(eq(comments.id, late), isNull(comments.withdrawnAt)))
      ).length,
    ).toBe(1)
  }))

test('themes of another agency are refused, one cannot be merged into itself, few like comments cannot be split', () =>
  inRollback(async (tx) => {
    const { id, run, stranger, citizen, analyst, onParking } = await buildThemes(tx)
    const at = { consultationId: id, themeId: onParking.id }
    const refused = (command: Command, actor: Actor, input: object) =>
      run(command, actor, input).then(
        () => null,
        (error) => (error instanceof AppError ? error.kind : error),
      )
    for (const actor of [stranger, citizen]) {
      expect(await refused(renameTheme, actor, { ...at, name: '别的' })).toBe('forbidden')
      expect(await refused(splitTheme, actor, at)).toBe('forbidden')
    }
    expect(await refused(mergeThemes, analyst, { ...at, into: onParking.id })).toBe('invalid')
    expect(await refused(storeThemesFound, analyst, { consultationId: id, language: 'zh', before: '', themes: [] })).toBe('forbidden')
  }))
