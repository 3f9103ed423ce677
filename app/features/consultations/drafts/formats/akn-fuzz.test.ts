import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOfTree } from '../domain/index.ts'
import { parseAkn } from './akn.server.ts'

const HIERARCHICAL = `part book tome title subpart division subdivision chapter subchapter section subsection article rule clause paragraph
  subparagraph point indent alinea list level transitional proviso subclause subrule hcontainer`.split(/\s+/)
const BLOCKS = 'p block tblock blockList blockContainer container crossHeading ul table foreign interstitial longTitle'.split(' ')
const INLINE =
  'b i u span sup ref def term date quotedText ins del authorialNote mod quotedStructure embeddedStructure inline person'.split(' ')

let count = 0
const word = fc.constant(0).map(() => `w${++count}x`)
const inline: fc.Arbitrary<string> = fc
  .tuple(word, fc.option(fc.tuple(fc.constantFrom(...INLINE), word)), word)
  .map(([before, inside, after]) => `${before} ${inside ? `<${inside[0]}>${inside[1]}</${inside[0]}>` : ''} ${after}`)
const inner = (name: string, text: string) => {
  if (name === 'ul') return `<li>${text}</li>`
  if (name === 'table') return `<caption>${text}</caption><tr><th>${text}a</th><td><p>${text}b</p></td></tr>`
  if (name === 'blockList')
    return `<listIntroduction>${text}a</listIntroduction><item><num>(a)</num><p>${text}b</p></item><listWrapUp>${text}c</listWrapUp>`
  return ['p', 'block', 'crossHeading'].includes(name) ? text : `<p>${text}</p>`
}
const block = fc.tuple(fc.constantFrom(...BLOCKS), inline).map(([name, text]) => `<${name}>${inner(name, text)}</${name}>`)
const { clause } = fc.letrec<{ clause: string }>((tie) => ({
  clause: fc
    .record({
      name: fc.constantFrom(...HIERARCHICAL),
      num: fc.option(fc.constantFrom('第一条', '1.', '(a)', 'Artículo 2º', '§ 3')),
      heading: fc.option(inline),
      intro: fc.option(block),
      children: fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, block, tie('clause')), { maxLength: 3 }),
      wrapUp: fc.option(block),
    })
    .map(({ name, num, heading, intro, children, wrapUp }) =>
      [
        `<${name}>`,
        num && `<num>${num}</num>`,
        heading && `<heading>${heading}</heading>`,
        intro && `<intro>${intro}</intro>`,
        ...children.map((child) => (/^<(?:p|block|table|ul|foreign)\b/.test(child) ? `<content>${child}</content>` : child)),
        wrapUp && `<wrapUp>${wrapUp}</wrapUp>`,
        `</${name}>`,
      ]
        .filter(Boolean)
        .join(''),
    ),
}))

test('whatever elements a file of Akoma Ntoso is made of, each of its words comes in, once and in order', () => {
  fc.assert(
    fc.property(fc.array(clause, { minLength: 1, maxLength: 4 }), (clauses) => {
      const body = clauses.join('')
      const xml = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><bill name="b"><meta/><body>${body}</body></bill></akomaNtoso>`
      const words = (text: string) => text.match(/w\d+x[abc]?/g) ?? []
      expect(words(textOfTree(parseAkn(xml)))).toEqual(words(body))
    }),
    { numRuns: 500 },
  )
})
