import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { translatorFor } from '#app/i18n/all.server.ts'
import { type Command, type RunOptions, runCommand } from '../command.server.ts'
import { AppError, type Problem, toProblem } from '../errors.ts'

export type Door = { request: Request; context: LoaderFunctionArgs['context']; params: LoaderFunctionArgs['params'] }

/** A loader whose refusals become designed pages with the right status. */
export function page<T>(load: (door: Door & { url: URL }) => Promise<T>) {
  return async ({ request, params, context }: LoaderFunctionArgs): Promise<T> => {
    try {
      return await load({ request, params, context, url: new URL(request.url) })
    } catch (error) {
      if (error instanceof Response || isThrownData(error)) throw error
      const problem = toProblem(error)
      throw data({ problem }, { status: problem.status })
    }
  }
}
const isThrownData = (error: unknown) =>
  typeof error === 'object' && error !== null && 'type' in error && (error as { type: unknown }).type === 'DataWithResponseInit'

/** The same for a download: a refusal is its sentence as plain text, in the reader's language. */
export function resource(load: (door: Door & { url: URL }) => Promise<Response>) {
  return async ({ request, params, context }: LoaderFunctionArgs): Promise<Response> => {
    try {
      return await load({ request, params, context, url: new URL(request.url) })
    } catch (error) {
      if (error instanceof Response) throw error
      const { status, messageKey, params: details } = toProblem(error)
      return new Response(translatorFor(context.locale).dynamic(messageKey, details), {
        status,
        headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' },
      })
    }
  }
}

export type FormReply = { problem: Problem; values: Record<string, string | string[]> }

/** Fields of a form: repeated names ending in [] become lists; the form's name, the idempotency key and files travel apart. */
export async function readForm(request: Request) {
  const form = await request.formData().catch(() => new FormData()) // a body that is no form has no fields
  const values: Record<string, string | string[]> = {}
  const uploads: Record<string, File> = {}
  let idempotencyKey: string | undefined
  let name = ''
  for (const [field, value] of form) {
    if (typeof value !== 'string') {
      if (value.size > 0) uploads[field] = value
    } else if (field === 'form') name = value
    else if (field === 'idempotencyKey') idempotencyKey = /^[\w.:-]{8,120}$/.test(value) ? value : undefined
    else if (field.endsWith('[]')) {
      const key = field.slice(0, -2)
      values[key] = [...((values[key] as string[] | undefined) ?? []), value]
    } else values[field] = value.replaceAll('\r\n', '\n').replaceAll('\0', '') // PostgreSQL stores no NUL
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

type Entrance = Pick<ActionFunctionArgs, 'request' | 'context'>
async function runOne<Result>({ context }: Entrance, form: FormInput, command: Command<any, any, Result>, options: FormOptions<Result>) {
  const input = options.input ? await options.input(form) : form.values
  return options.onDone(
    await runCommand(command, context.actor, input, { now: context.now, idempotencyKey: form.idempotencyKey, ...options.run }),
  )
}

/** The HTTP door of a command: refusals come back beside the field with everything typed kept (passwords excepted). */
export const runForm = <Result>(door: Entrance, command: Command<any, any, Result>, options: FormOptions<Result>) =>
  handleForm(door.request, (form) => runOne(door, form, command, options))

/** A page with several forms: one entry for each ActionForm `name`; what follows a colon (`revoke:<id>`) only tells rows apart. */
export const runForms = (door: Entrance, forms: Record<string, FormOptions<any> & { command: Command<any, any, any> }>) =>
  handleForm(door.request, (form) => {
    const name = form.name.split(':', 1)[0]!
    const chosen = Object.hasOwn(forms, name) ? forms[name] : undefined
    if (!chosen) throw new AppError('not_found', 'problem.notFound')
    return runOne(door, form, chosen.command, chosen)
  })

/** For an action that runs several commands or checks first. */
export async function handleForm(request: Request, handle: (form: FormInput) => Promise<Response>) {
  const form = await readForm(request)
  try {
    return await handle(form)
  } catch (error) {
    if (error instanceof Response) throw error
    const problem = toProblem(error)
    return data({ problem, values: { ...withoutSecrets(form.values), ...(form.name ? { form: form.name } : {}) } } satisfies FormReply, {
      status: problem.status,
      headers: problem.status === 429 ? { 'retry-after': String(Number(problem.params.minutes ?? 1) * 60) } : {},
    })
  }
}
const withoutSecrets = (values: FormReply['values']) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !/password|token/i.test(name)))
