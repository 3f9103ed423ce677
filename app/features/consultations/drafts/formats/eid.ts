/** Abbreviations of the Akoma Ntoso naming convention for the steps of our ids; a 款 without a number is an alinea. */
const ABBREVIATIONS = { part: 'part', c: 'chp', s: 'sec', a: 'art', p: 'para', i: 'point', pt: 'indent', x: 'att', t: 'wrapup' } as const
const ALINEA = 'al'
const SHORT = new Map<string, string>([...Object.entries(ABBREVIATIONS).map(([short, long]) => [long, short] as const), [ALINEA, 'p']])
const KEY_STEP = /^(part|pt|[csapixt])(u?)(\d+)(?:_(\d+)|([a-z]+))?$/
const EID_STEP = /^(part|chp|sec|art|para|al|point|indent|att|wrapup)_(nn_)?(\d+)(?:-(\d+)|([a-z]+))?(?:_(\d+))?$/

/** a7_1-p2 → art_7-1__para_2 (art_7-1__al_2 where `isAlinea` says so of a7_1-p2), cu1 → chp_nn_1, a7-dup2 → art_7_2. */
export function eIdOf(key: string, isAlinea: (key: string) => boolean = () => false): string {
  const steps: string[] = []
  const given = key.split('-')
  for (const [at, step] of given.entries()) {
    const copy = /^dup(\d+)$/.exec(step)
    if (copy) {
      steps.push(`${steps.pop() ?? ''}_${copy[1]}`)
      continue
    }
    const [, short, unnumbered, number, below, letters] = KEY_STEP.exec(step) ?? []
    if (short === undefined) throw new Error(`No clause id: ${key}`)
    const own = given.slice(0, given[at + 1]?.startsWith('dup') ? at + 2 : at + 1).join('-')
    const name = short === 'p' && isAlinea(own) ? ALINEA : ABBREVIATIONS[short as keyof typeof ABBREVIATIONS]
    steps.push(`${name}_${unnumbered ? 'nn_' : ''}${number}${below ? `-${below}` : (letters ?? '')}`)
  }
  return steps.join('__')
}

/** The last step of our id, without the mark of a copy: art_7-1__para_2 → p2. */
export function stepOfEId(eId: string): string | null {
  const [, long, unnumbered, number, below, letters] = EID_STEP.exec(eId.split('__').at(-1)!) ?? []
  if (long === undefined) return null
  return `${SHORT.get(long)}${unnumbered ? 'u' : ''}${number}${below ? `_${below}` : (letters ?? '')}`
}
