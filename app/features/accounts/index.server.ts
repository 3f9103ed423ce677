export { adminPage } from './administration/admin-page.server.ts'
export {
  countFailedJobs,
  countJobs,
  countWaitingEvents,
  type LogEntry,
  listLatestEvents,
  type QueueCount,
} from './administration/queries.server.ts'
export { retryJob } from './administration/retry-job.server.ts'
export { FactsInput } from './inputs.ts'
export { inEvenTime, limitMail, limitPasswordCheck, limitSignIn, limitSignUp } from './limits.server.ts'
export { localeCookie } from './locale-cookie.server.ts'
export { changePassword } from './passwords/change-password.server.ts'
export { hashPassword } from './passwords/hash.server.ts'
export { requestPasswordReset } from './passwords/request-password-reset.server.ts'
export { resetPassword } from './passwords/reset-password.server.ts'
export { changeKind } from './people/change-kind.server.ts'
export { changeFacts, type Facts, findFacts } from './profile/change-facts.server.ts'
export { changeProfile } from './profile/change-profile.server.ts'
export { deleteAccount } from './profile/delete-account.server.ts'
export { exportOwnData } from './profile/export-own-data.server.ts'
export {
  countPeople,
  listSessions,
  type OwnSession,
  PEOPLE_SHOWN,
  type Person,
  requirePerson,
  requireProfile,
  searchPeople,
} from './queries.server.ts'
export { forgettingQueue, forgetUnconfirmed } from './registration/forget-unconfirmed.server.ts'
export { signUp } from './registration/sign-up.server.ts'
export { findPendingSignUp, mayResetPassword } from './registration/tokens.server.ts'
export { verifyEmail } from './registration/verify-email.server.ts'
export {
  blankCookie,
  cookieName,
  endSessionById,
  endSessionsOf,
  findAccountIds,
  findActorByCookie,
  startSession,
} from './session.server.ts'
export { endOtherSessions } from './sessions/end-other-sessions.server.ts'
export { endSession } from './sessions/end-session.server.ts'
export { signIn } from './sessions/sign-in.server.ts'
