import { useActionData, useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { FormReply } from '#app/ui/form.tsx'

/** Grows with each accepted form: as a key it empties the forms that were sent, and leaves refused ones as they are. */
export function useSentCount(): number {
  const { state, formMethod } = useNavigation()
  const refused = useActionData<FormReply>()?.problem !== undefined
  const sending = useRef(false)
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (state !== 'idle') sending.current ||= formMethod === 'POST'
    else if (sending.current) {
      sending.current = false
      if (!refused) setCount((n) => n + 1)
    }
  }, [state, formMethod, refused])
  return count
}
