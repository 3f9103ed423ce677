import type { Site } from '../site.ts'
import { escapeHtml, readFormOf, readRefusal } from './form-html.ts'
import type { Case, Wrong } from './values.ts'

const CHINESE = /[\u4e00-\u9fff]/
/** Whether this is a sentence of that language. */
export const speaks = (locale: string, text: string) =>
  locale === 'en' ? !CHINESE.test(text) && /[a-z]{3}/.test(text) : CHINESE.test(text)

/** Fills the form as it stands on the page, as a browser without JavaScript would, and sends it. */
async function fillAndSend(site: Site, { at, as, form, typed }: Case, wrong: Record<string, string | File>, locale: string) {
  const headers = { 'accept-language': locale }
  const page = await site.ask(at, site.cookies[as], { headers })
  const found = readFormOf(page.body, form)
  if (!found) throw new Error(`${at} (${page.status}) has no form "${form}"`)
  const values = { ...typed, ...wrong }
  const body = new FormData()
  for (const [name, value] of found.hidden) if (!(name in values)) body.append(name, value)
  for (const [name, value] of Object.entries(values)) body.append(name, value)
  return {
    controls: found.controls,
    values,
    reply: await site.ask(found.action ?? at, site.cookies[as], { method: 'POST', body, headers }),
  }
}

/** What is not right about the answer, in words; nothing when all is. What stands beside the field contains `says`. */
export async function faultsOf(site: Site, one: Case, field: string, wrong: Wrong, locale: string, says = '') {
  const { controls, values, reply } = await fillAndSend(site, one, typeof wrong === 'string' ? { [field]: wrong } : wrong, locale)
  const faults: string[] = []
  if (reply.status !== 400 && !(reply.status === 409 && field === 'closesAt')) return [`status ${reply.status}`]
  const { summary, links, beside } = readRefusal(reply.body)
  const link = links.find(({ id }) => id.endsWith(field))
  if (!link) faults.push(`no link to it in the summary: ${summary}`)
  if (link && !speaks(locale, link.text)) faults.push(`the summary says ${link.text}`)
  const said = beside.find(({ id }) => id.endsWith(field))
  if (!said && controls.has(field)) faults.push('nothing beside the field')
  if (said && !speaks(locale, said.text)) faults.push(`beside the field: ${said.text}`)
  if (says && !controls.has(field)) faults.push('there is no such field')
  if (said && !said.text.includes(says)) faults.push(`beside the field ${says} is not named: ${said.text}`)
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'string' || value === '') continue
    const kept = reply.body.includes(escapeHtml(value))
    if (/password/i.test(name) ? kept : !kept && controls.has(name) && !isChoice(one, name))
      faults.push(`${name} is ${kept ? '' : 'not '}kept`)
  }
  return faults
}
/** A choice that does not exist cannot stay chosen. */
const isChoice = (one: Case, name: string) =>
  ['kind', 'locale', 'stance', 'outcome', 'capability', 'agencyId', 'parentId', 'assigneeId', 'clause'].includes(name) ||
  (one.form === 'sign-in' && name === 'next')
