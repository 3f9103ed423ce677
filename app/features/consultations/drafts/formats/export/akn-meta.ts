import { element, textElement } from './element.ts'

export const AKN_NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'
export const MINYI_NAMESPACE = 'urn:minyi:draft'
/** What is known about the work; a file converted by hand has no more than its words. */
export type AknOrigin = {
  /** ISO 3166-1, lower case; `zz` stands for none known. */
  country: string
  /** ISO 639-2, as FRBRlanguage wants it. */
  language: string
  /** Names the work in its address. */
  name: string
  /** Edition of the draft; the expression's version. */
  edition: number
  /** yyyy-mm-dd: when work on the draft began, and when this edition came out. */
  begun: string
  date: string
  author: { name: string; href: string }
}

const workOf = ({ country, name, begun }: AknOrigin) => `/akn/${country}/bill/${begun}/${name}`

function propertiesOf({ begun, date }: AknOrigin, uri: string, component: string, ...more: string[]): string {
  return [
    element('FRBRthis', { value: `${uri}/!${component}` }),
    element('FRBRuri', { value: uri }),
    element('FRBRdate', uri.includes('@') ? { date, name: 'edition' } : { date: begun, name: 'begun' }),
    element('FRBRauthor', { href: '#author' }),
    ...more,
  ].join('')
}

function identificationOf(origin: AknOrigin, component: string): string {
  const work = workOf(origin)
  const expression = `${work}/${origin.language}@${origin.date}`
  return element(
    'identification',
    { source: '#minyi' },
    element('FRBRWork', {}, propertiesOf(origin, work, component, element('FRBRcountry', { value: origin.country }))),
    element('FRBRExpression', {}, propertiesOf(origin, expression, component, element('FRBRlanguage', { language: origin.language }))),
    element('FRBRManifestation', {}, propertiesOf(origin, `${expression}.xml`, component)),
  )
}

/** Metadata of the bill (with the seal) or of an annex, which has its own. */
export function metaOf(origin: AknOrigin, component: string, sealed?: { language: string; seal: string }): string {
  const organisations = [
    { eId: 'minyi', href: '/ontology/organization/minyi', showAs: 'Minyi' },
    { eId: 'author', href: origin.author.href, showAs: origin.author.name },
  ]
  const references = element('references', { source: '#minyi' }, ...organisations.map((one) => element('TLCOrganization', one)))
  const proprietary = sealed
    ? element(
        'proprietary',
        { source: '#minyi', 'xmlns:minyi': MINYI_NAMESPACE },
        element('minyi:draft', { version: '1', language: sealed.language, seal: sealed.seal }),
        textElement('minyi:edition', String(origin.edition)),
      )
    : ''
  return element('meta', {}, identificationOf(origin, component), component === 'main' ? references : '', proprietary)
}
