import type { IncomingMessage } from 'node:http'
import { isLocal, publicUrl } from '../env.server.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const LOCAL_HOSTS = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** 421 for a Host that is not ours. A local installation answers to every name of this machine. */
export const hostIsOurs = (host: string | undefined) =>
  host !== undefined && (host.toLowerCase() === publicUrl.host || (isLocal && LOCAL_HOSTS.test(host)))

/** Room for the largest upload and for telling that one is too large; a form is held in memory while it is read. */
export const MAX_BODY_BYTES = 32 * 1024 * 1024
/** Browsers say how long a form is; what does not say it is not read. */
export function bodyProblem({ headers }: Pick<IncomingMessage, 'headers'>): 411 | 413 | undefined {
  if (headers['transfer-encoding'] !== undefined) return 411
  return Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES ? 413 : undefined
}

/**
 * Every request that may write: Sec-Fetch-Site same-origin or none, else an Origin equal to ours, else refused.
 * Stands in front of the framework, whose own check leaves gaps.
 */
export function mayWrite(req: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  if (SAFE.has(req.method ?? 'GET')) return true
  const site = req.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || (site === 'none' && originIsOurs(req, true))
  return originIsOurs(req, false)
}

function originIsOurs(req: Pick<IncomingMessage, 'headers'>, missingIsFine: boolean) {
  const origin = req.headers.origin
  if (origin === undefined) return missingIsFine
  if (origin === publicUrl.origin) return true
  return isLocal && origin === `http://${req.headers.host}` && LOCAL_HOSTS.test(req.headers.host ?? '')
}
