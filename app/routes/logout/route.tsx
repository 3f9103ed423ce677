import type { ActionFunctionArgs } from '@remix-run/node'
import { blankCookie, endSessionById } from '#app/features/accounts/index.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'

export const loader = () => safeRedirect('/')

export async function action({ context }: ActionFunctionArgs) {
  if (context.actor.sessionId) await endSessionById(context.actor.sessionId)
  return safeRedirect('/', { 'set-cookie': blankCookie() })
}
