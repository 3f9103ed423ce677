import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { type Command, type RunOptions, runCommand } from '../command.server.ts'
import { type Problem, toProblem } from '../errors.ts'

export type Door = { request: Request; context: LoaderFunctionArgs['context']; params: LoaderFunctionArgs['params'] }

/** A loader whose refusals become designed pages with the right status. */
export function page<T>(load: (door: Door & { url: URL }) => Promise<T>) {
  return async ({ request, params, context }: LoaderFunctionArgs): Promise<T> => {
    try { return await load({ request, params, context, url: new URL(request.url) }) }
    catch (error) {
      if (error instanceof Response || isThrownData(error)) throw error
      const problem = toProblem(error)
      throw data({ problem }, { status: problem.status })
    }
  }
}
const isThrownData = (error: unknown) => typeof error === 'object' && error !== null && 'type' in error && (error as { type: unknown }).type === 'DataWithResponseInit'

export type FormReply = { problem: Problem; values: Record<string, string | string[]> }

/** Fields of a form: repeated names ending in [] become lists; the form's name, the idempotency key and files travel apart. */
export async function readForm(request: Request) {
  const form = await request.formData()
  const values: Record<string, string | string[]> = {}
  const uploads: Record<string, File> = {}
  let idempotencyKey: string | undefined
  let name = ''
  for (const [field, value] of form) {
    if (typeof value !== 'string') { if (value.size > 0) uploads[field] = value }
    else if (field === 'form') name = value
    else if (field === 'idempotencyKey') idempotencyKey = /^[\w.:-]{8,120}$/.test(value) ? value : undefined
    else if (field.endsWith('[]')) { const key = field.slice(0, -2); values[key] = [...((values[key] as string[] | undefined) ?? []), value] }
    else values[field] = value.replaceAll('\r\n', '\n')
  }
  return { name, values, uploads, idempotencyKey }
}
export type FormInput = Awaited<ReturnType<typeof readForm>>

type FormOptions<Result> = {
  /** Turns the fields into the command's input; by default the fields themselves. */
  input?: (form: FormInput) => unknown
  onDone: (result: Result) => Response | Promise<Response>
  run?: RunOptions
}

/** The HTTP door of a command: refusals come back beside the field with everything typed kept (passwords excepted). */
export function runForm<Result>({ request, context }: Pick<ActionFunctionArgs, 'request' | 'context'>, command: Command<any, any, Result>, options: FormOptions<Result>) {
  return handleForm(request, async (form) => {
    const input = options.input ? await options.input(form) : form.values
    const result = await runCommand(command, context.actor, input, { now: context.now, idempotencyKey: form.idempotencyKey, ...options.run })
    return options.onDone(result)
  })
}

/** For an action that runs several commands or checks first. */
export async function handleForm(request: Request, handle: (form: FormInput) => Promise<Response>) {
  const form = await readForm(request)
  try { return await handle(form) }
  catch (error) {
    if (error instanceof Response) throw error
    const problem = toProblem(error)
    return data({ problem, values: { ...withoutSecrets(form.values), ...(form.name ? { form: form.name } : {}) } } satisfies FormReply, { status: problem.status, headers: problem.status === 429 ? { 'retry-after': String(Number(problem.params.minutes ?? 1) * 60) } : {} })
  }
}
const withoutSecrets = (values: FormReply['values']) => Object.fromEntries(Object.entries(values).filter(([name]) => !/password|token/i.test(name)))
