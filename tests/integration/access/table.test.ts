import '#tests/support/own-database.ts'
import { expect, test } from 'vitest'
import { WORK_FORMS } from '#app/features/consultations/responses/forms.server.ts'
import { CONSULTATION_STATES } from '#tests/support/world.ts'
import { listCommands, listRoutes } from './enumerate.ts'
import { COMMANDS } from './rules/commands.ts'
import { FORMS } from './rules/forms.ts'
import { PAGES, routeOf } from './rules/pages.ts'

const routes = listRoutes()
const names = (ids: Iterable<string>) => [...ids].sort()
const doorOf = (form: string) => form.split(/[.:]/)[0]

test('every route has its line, and every line its route', () => {
  expect(routes.length).toBeGreaterThan(40)
  expect(names(new Set(Object.keys(PAGES).map(routeOf)))).toEqual(
    names(routes.filter((route) => route.id !== 'root').map((route) => route.id)),
  )
})

test('every route with an action has its forms, and every form its route', () => {
  expect(names(Object.keys(FORMS))).toEqual(names(routes.filter((route) => route.hasAction).map((route) => route.id)))
  expect(names(Object.keys(FORMS['office.consultations.$consultationId.work']!).map(doorOf) as string[])).toEqual(
    names(Object.keys(WORK_FORMS)),
  )
})

test('every command has its line, and every line its command', async () => {
  const commands = await listCommands()
  expect(commands.size).toBeGreaterThan(30)
  expect(names(Object.keys(COMMANDS))).toEqual(names(commands.keys()))
})

test('every command has a door, or says that it has none', () => {
  const behind = new Set(Object.values(FORMS).flatMap((forms) => Object.values(forms).map((form) => form.command)))
  const doorless = Object.entries(COMMANDS).filter(([name, rule]) => !behind.has(name) && rule.door !== 'none')
  expect(doorless.map(([name]) => name)).toEqual([])
  expect([...behind].filter((name) => name !== 'none' && !(name in COMMANDS))).toEqual([])
})

test('no rule forgets a state of a consultation', () => {
  const cells = [...Object.values(PAGES), ...Object.values(COMMANDS)].filter((rule) => rule.of === 'consultation').map((rule) => rule.cells)
  for (const cell of cells) expect(names(Object.keys(cell).join(' ').split(' '))).toEqual(names([...CONSULTATION_STATES, 'nowhere']))
})
