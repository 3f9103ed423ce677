import type { Problem } from '#app/platform/errors.ts'

const SENDABLE = 30_000_000

/** A file so large that the server would refuse the form unread (32 MB), and with it all that was typed. */
export function findUnsendable(form: HTMLFormElement): Problem | undefined {
  for (const { name, files } of form.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    const size = files?.[0]?.size ?? 0
    const error = { key: 'problem.file.farTooBig', params: { megabytes: Math.round(size / 1_000_000) } }
    if (size > SENDABLE) return { kind: 'invalid', status: 400, messageKey: 'problem.invalid', params: {}, fieldErrors: { [name]: error } }
  }
}
