import { createHash } from 'node:crypto'
import { consume } from '#app/platform/rate-limit.server.ts'

/** Counters outlive requests in the database, so they hold no e-mail address. */
const keyOf = (email: unknown) => createHash('sha256').update(String(email ?? '').trim().toLowerCase()).digest('base64url').slice(0, 22)

export async function limitSignIn(address: string, email: unknown) {
  await consume('sign-in-address', address)
  await consume('sign-in-account', keyOf(email))
}

/** Known and unknown addresses are counted alike. */
export async function limitMail(address: string, email: unknown) {
  await consume('mail-address', address)
  await consume('mail-account', keyOf(email))
}

export async function limitSignUp(address: string, email: unknown) {
  await consume('sign-up-address', address)
  await limitMail(address, email)
}
