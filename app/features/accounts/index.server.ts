export { limitMail, limitSignIn, limitSignUp } from './limits.server.ts'
export { hashPassword } from './passwords/hash.server.ts'
export { blankCookie, cookieName, endSessionById, endSessionsOf, findActorByCookie, startSession } from './session.server.ts'
export { signIn } from './sessions/sign-in.server.ts'
