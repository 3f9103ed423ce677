import type { LoaderFunctionArgs } from '@remix-run/node'
import { localeCookie } from '#app/features/accounts/index.server.ts'
import { isLocale } from '#app/i18n/locale.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'

/** A link, so that it works for everybody; it changes nothing but the reader's own cookie. */
export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const to = searchParams.get('to')
  return safeRedirect(searchParams.get('next'), isLocale(to) ? { 'set-cookie': localeCookie(to) } : {})
}
