import '#tests/support/own-database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ACTORS, type ActorName } from '#tests/support/world/people.ts'
import type { World } from '#tests/support/world.ts'
import { dataAddress, fill, listThings, type Thing } from './objects.ts'
import { FORMS, type FormRule, ruleBehind } from './rules/forms.ts'
import { PAGES } from './rules/pages.ts'
import { fingerprint, inTurns, openSite, type Site, toFields } from './site.ts'
import { cellOf, statusFor } from './who.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

const forms = Object.entries(FORMS).flatMap(([route, of]) => Object.entries(of).map(([form, rule]) => ({ route, form, rule })))
const isAccepted = (status: number) => status === 200 || status === 302

/** The page's address takes its consultation, comment or matter from the object the form is about. */
function addressOf(route: string, thing: Thing) {
  const { of, address } = PAGES[route]!
  return fill(address, of === 'consultation' && thing.consultation ? { ...thing, id: thing.consultation } : thing).split('?')[0]!
}

function listCalls(world: World, route: string, form: string, rule: FormRule) {
  const behind = ruleBehind(rule)
  return Object.entries(listThings(world)[behind.of]).flatMap(([state, thing]) => {
    const input = behind.input(thing, world)
    const fields = toFields(form, rule.fields ? rule.fields(input, thing) : input, thing)
    return ACTORS.map((actor) => {
      const status = statusFor(cellOf(rule.cells ?? behind.cells, state), actor)
      return { state, actor, fields, address: addressOf(route, thing), status }
    })
  })
}
type Call = ReturnType<typeof listCalls>[number]

/** One call for each answer that a state gives: the page is rendered for these, the data for all. */
function differing(calls: readonly Call[]) {
  const first = new Map<string, Call>()
  for (const call of calls) if (!first.has(`${call.state} ${call.status}`)) first.set(`${call.state} ${call.status}`, call)
  return [...first.values()]
}

test.each(forms)('$route $form: refusals', async ({ route, form, rule }) => {
  const refused = listCalls(site.world, route, form, rule).filter((call) => !isAccepted(call.status))
  const before = await fingerprint(site)
  const wrong: string[] = []
  const send = async (door: 'page' | 'data', { state, actor, address, fields, status }: Call) => {
    const reply = await site.post(door === 'data' ? dataAddress(address) : address, site.cookies[actor], fields)
    if (reply.status !== status) wrong.push(`${state} ${actor} ${door}: ${reply.status} instead of ${status}`)
  }
  await inTurns(refused, (call) => send('data', call))
  await inTurns(differing(refused), (call) => send('page', call))
  expect(wrong.sort()).toEqual([])
  expect(await fingerprint(site), 'something was stored').toBe(before)
})

test.each(forms)('$route $form: accepted', async ({ route, form, rule }) => {
  const { world, cookies } = await site.freshWorld()
  const call = listCalls(world, route, form, rule).find(
    ({ status, actor }) => isAccepted(status) && (actor !== 'visitor' || ruleBehind(rule).of === 'nothing'),
  )
  if (!call) return expect(ruleBehind(rule).cells).toBeDefined()
  const before = await fingerprint(site)
  const reply = await site.post(call.address, cookies[call.actor], call.fields)
  const preview = form.startsWith('preview')
  expect([call.state, call.actor, reply.status]).toEqual([call.state, call.actor, preview ? 200 : reply.status === 302 ? 302 : 303])
  expect((await fingerprint(site)) === before).toBe(preview || form === '')
})

const foreign: Record<string, Record<string, string>> = {
  'a foreign Origin': { origin: 'https://evil.example' },
  'Origin null': { origin: 'null' },
  'no Origin': { origin: '' },
  'another site by Sec-Fetch-Site': { 'sec-fetch-site': 'cross-site' },
  'another origin of the site': { 'sec-fetch-site': 'same-site' },
}
test.each(Object.keys(foreign))('no form is taken from elsewhere: %s', async (how) => {
  const before = await fingerprint(site)
  const wrong: string[] = []
  await inTurns(forms, async ({ route, form, rule }) => {
    const calls = listCalls(site.world, route, form, rule)
    const call = calls.find(({ status, actor }) => isAccepted(status) && actor !== 'visitor') ?? calls[0]!
    const [name, value] = Object.entries(foreign[how]!)[0]!
    for (const address of [call.address, dataAddress(call.address)]) {
      // A refusal may come before a file is all sent; then the connection is cut.
      const reply = await site
        .post(address, site.cookies[call.actor as ActorName], call.fields, { [name]: value })
        .catch(() => ({ status: 403 }))
      if (reply.status !== 403) wrong.push(`${address} ${form}: ${reply.status}`)
    }
  })
  expect(wrong).toEqual([])
  expect(await fingerprint(site)).toBe(before)
})
