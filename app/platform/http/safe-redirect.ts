/** Only a path on this site: anything that a browser could read as another origin becomes the fallback. */
export function safePath(target: string | null | undefined, fallback = '/'): string {
  if (!target?.startsWith('/') || target.length > 2000) return fallback
  // Browsers drop tabs and line breaks and read \ as /.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[\\\u0000-\u001f\u007f]/.test(target) || target.startsWith('//')) return fallback
  try {
    const url = new URL(target, 'http://minyi.invalid')
    return url.origin === 'http://minyi.invalid' && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : fallback
  } catch {
    return fallback
  }
}

/** The one redirect: 303 after a form, so that a reload does not send it again. */
export const safeRedirect = (target: string | null | undefined, headers: HeadersInit = {}, fallback = '/') => {
  const response = new Response(null, { status: 303, headers })
  response.headers.set('location', safePath(target, fallback))
  return response
}
