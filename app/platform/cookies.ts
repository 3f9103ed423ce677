/** With https the cookie gets the `__Host-` prefix; this part of the name is the same in both. */
export const SESSION_COOKIE = 'minyi_session'
export const LOCALE_COOKIE = 'minyi_lang'

export function readCookie(header: string | null | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return decode(part.slice(at + 1).trim())
  }
  return undefined
}

/** What is no valid percent-encoding was not set by us. */
function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}
