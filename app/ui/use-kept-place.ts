import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * A client navigation takes away what had the focus and leaves a keyboard or a screen reader nowhere; a loaded document would
 * begin at its top or at the part that the address names. What still has the focus keeps it.
 */
export function useKeptPlace() {
  const { key, hash } = useLocation()
  const seen = useRef(key)
  useEffect(() => {
    if (seen.current === key) return
    seen.current = key
    // What is drawn anew because of the navigation loses the focus only after it.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement && document.activeElement !== document.body) return
      const named = hash ? document.getElementById(hash.slice(1)) : null
      const place = named ?? document.getElementById('main')
      if (!place) return
      if (place.tabIndex < 0) place.tabIndex = -1
      place.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [key, hash])
}
