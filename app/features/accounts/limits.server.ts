import { createHash } from 'node:crypto'
import { consume, giveBack } from '#app/platform/rate-limit.server.ts'

/** Counters outlive requests in the database, so they hold no e-mail address. */
const keyOf = (email: unknown) =>
  createHash('sha256')
    .update(
      String(email ?? '')
        .trim()
        .toLowerCase(),
    )
    .digest('base64url')
    .slice(0, 22)

/** Counts the attempt before it is tried (many at once are counted too); a success is given back. */
export async function limitSignIn<T>(address: string, email: unknown, attempt: () => Promise<T>): Promise<T> {
  await consume('sign-in-address', address)
  await consume('sign-in-account', keyOf(email))
  const result = await attempt()
  await Promise.all([giveBack('sign-in-address', address), giveBack('sign-in-account', keyOf(email))])
  return result
}

/** Where the owner types the present password once more: a stolen session must not guess it. */
export const limitPasswordCheck = (accountId: string) => consume('sign-in-account', accountId)

/** Known and unknown addresses are counted alike. */
export async function limitMail(address: string, email: unknown) {
  await consume('mail-address', address)
  await consume('mail-account', keyOf(email))
}

export async function limitSignUp(address: string, email: unknown) {
  await consume('sign-up-address', address)
  await limitMail(address, email)
}

const FLOOR_MS = 300
/** Answers no sooner than after 300 ms, so that the wait does not tell whether an address is known. */
export async function inEvenTime<T>(work: () => Promise<T>): Promise<T> {
  const [done] = await Promise.allSettled([work(), new Promise((resolve) => setTimeout(resolve, FLOOR_MS))])
  if (done.status === 'rejected') throw done.reason
  return done.value
}
