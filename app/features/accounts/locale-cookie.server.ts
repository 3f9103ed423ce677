import type { Locale } from '#app/i18n/locale.ts'
import { LOCALE_COOKIE } from '#app/platform/cookies.ts'
import { isHttps } from '#app/platform/env.server.ts'

/** Set-Cookie value for the reader's language, kept for a year. */
export const localeCookie = (locale: Locale) =>
  `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${isHttps ? '; Secure' : ''}`
