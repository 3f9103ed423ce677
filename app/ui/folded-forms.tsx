import { useActionData } from '@remix-run/react'
import type { ComponentProps } from 'react'
import type { FormReply } from './form.tsx'

/** The name of the form that was just refused. */
export function useRefused(): string | undefined {
  const reply = useActionData<FormReply>()
  return reply?.problem && typeof reply.values.form === 'string' ? reply.values.form : undefined
}

type Props = ComponentProps<'details'> & {
  /** The names of the forms inside. */
  of: readonly string[]
}
/** Forms folded away until somebody asks for them. What was refused stands open, for the reader without JavaScript too. */
export function FoldedForms({ of, open = false, ...rest }: Props) {
  const refused = useRefused()
  return <details open={open || (refused !== undefined && of.includes(refused)) || undefined} {...rest} />
}
