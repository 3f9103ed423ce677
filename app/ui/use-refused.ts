import { useActionData } from '@remix-run/react'
import type { FormReply } from './form.tsx'

/** The name of the form that was just refused: what is folded away around it has to stand open, for the reader without JavaScript too. */
export function useRefused(): string | undefined {
  const reply = useActionData<FormReply>()
  return reply?.problem && typeof reply.values.form === 'string' ? reply.values.form : undefined
}
