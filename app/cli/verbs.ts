export type Arguments = { positional: string[]; options: Record<string, string> }
export type Verb = {
  usage: string
  /** One line for `--help`. */
  about: string
  positional: number
  options?: readonly string[]
  required?: readonly string[]
  /** True where a database is needed: DATABASE_URL, or the installation's own. */
  database: boolean
  /** Prints its result itself; the number is the exit code. */
  run(given: Arguments): Promise<number>
}

/** What was typed wrongly; shown with the usage, exit code 2. */
export class UsageError extends Error {}

/** `--name value` and `--name=value`; everything else is positional. */
export function readArguments(verb: Verb, args: readonly string[]): Arguments {
  const known = verb.options ?? []
  const given: Arguments = { positional: [], options: {} }
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    if (!arg.startsWith('--')) {
      given.positional.push(arg)
      continue
    }
    const [name, inline] = arg.slice(2).split(/=(.*)/s, 2) as [string, string | undefined]
    if (!known.includes(name)) throw new UsageError(`Unknown option --${name}.`)
    const value = inline ?? args[++i]
    if (value === undefined) throw new UsageError(`--${name} needs a value.`)
    given.options[name] = value
  }
  if (given.positional.length !== verb.positional)
    throw new UsageError(`Expected ${verb.positional} argument(s), got ${given.positional.length}.`)
  for (const name of verb.required ?? []) if (given.options[name] === undefined) throw new UsageError(`--${name} is missing.`)
  return given
}

export const print = (value: unknown) =>
  void process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}\n`)
