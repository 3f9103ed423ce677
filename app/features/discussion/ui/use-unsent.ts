import { useActionData } from '@remix-run/react'
import { type RefObject, useRef } from 'react'
import type { FormReply } from '#app/ui/form.tsx'

/** What somebody was writing when the room closed: the form is gone, their words are not. */
export function useUnsent(closed: boolean, field: RefObject<HTMLTextAreaElement>): string {
  const reply = useActionData<Partial<FormReply>>()
  const written = useRef('')
  if (!closed) written.current = ''
  else if (field.current) written.current = field.current.value
  const posted = reply?.problem && reply.values?.form === 'post' ? reply.values.text : undefined
  return closed ? written.current.trim() || (typeof posted === 'string' ? posted : '') : ''
}
