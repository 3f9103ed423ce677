export { blankCookie, cookieName, endSessionsOf, findActorByCookie, startSession } from './session.server.ts'
export { hashPassword } from './passwords/hash.server.ts'
export { signIn } from './sessions/sign-in.server.ts'
