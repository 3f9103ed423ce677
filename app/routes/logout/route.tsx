import type { ActionFunctionArgs } from '@remix-run/node'
import { blankCookie, endSessionById } from '#app/features/accounts/index.server.ts'
import { readForm } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'

export const loader = () => safeRedirect('/')

export async function action({ request, context }: ActionFunctionArgs) {
  const { next } = (await readForm(request)).values
  if (context.actor.sessionId) await endSessionById(context.actor.sessionId)
  return safeRedirect(typeof next === 'string' ? next : '/', { 'set-cookie': blankCookie() })
}
