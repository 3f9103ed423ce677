/** Words that stand in one private place each, so that a page which shows them where it must not is found out. */
export const MARKS = {
  draft: 'zqdraft',
  deleted: 'zqdeleted',
  privateMatter: 'zqprivate',
  hidden: 'zqhidden',
  withdrawn: 'zqwithdrawn',
  note: 'zqnote',
  sender: 'zqsender',
  waiting: 'zqwaiting',
  applicant: 'zqapplicant',
  tag: 'zqtag',
  realName: 'zqrealname',
  email: 'zqmail',
  passwordHash: 'argon2id',
} as const
export type Mark = keyof typeof MARKS
