/** Abbreviations of the Akoma Ntoso naming convention for the steps of our ids. */
const ABBREVIATIONS = { part: 'part', c: 'chp', s: 'sec', a: 'art', p: 'para', i: 'point', pt: 'indent', x: 'att', t: 'wrapup' } as const
const SHORT = new Map<string, string>(Object.entries(ABBREVIATIONS).map(([short, long]) => [long, short]))
const KEY_STEP = /^(part|pt|[csapixt])(u?)(\d+)(?:_(\d+)|([a-z]+))?$/
const EID_STEP = /^(part|chp|sec|art|para|point|indent|att|wrapup)_(nn_)?(\d+)(?:-(\d+)|([a-z]+))?(?:_(\d+))?$/

/** a7_1-p2 → art_7-1__para_2, cu1 → chp_nn_1, a7-dup2 → art_7_2. */
export function eIdOf(key: string): string {
  const steps: string[] = []
  for (const step of key.split('-')) {
    const copy = /^dup(\d+)$/.exec(step)
    if (copy) {
      steps.push(`${steps.pop() ?? ''}_${copy[1]}`)
      continue
    }
    const [, short, unnumbered, number, below, letters] = KEY_STEP.exec(step) ?? []
    if (short === undefined) throw new Error(`No clause id: ${key}`)
    const name = ABBREVIATIONS[short as keyof typeof ABBREVIATIONS]
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
