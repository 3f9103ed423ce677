import type { ActorName } from '#tests/support/world/people.ts'
import { MARKS, type Mark } from '#tests/support/world.ts'

const OFFICE: readonly ActorName[] = ['author', 'moderator', 'analyst', 'chief']
const EXPORT = 'account.export'
const FILE = 'files.$fileId'
const TEXT = 'consultations.$consultationId.comments.$commentId.attachment'
const WORK = 'office.consultations.$consultationId.work'

/** Who may read what is private, and on which route (undefined: on any). Nobody else may, in no page, data or download. */
const READERS: Partial<Record<Mark, readonly (readonly [who: readonly ActorName[], route?: string])[]>> = {
  draft: [[OFFICE]],
  deleted: [[['citizen', 'other'], EXPORT]], // their own words in it
  privateMatter: [[OFFICE], [['citizen'], EXPORT]], // the world's files are all theirs
  hidden: [
    [OFFICE, WORK],
    [['moderator'], 'activities.$activityId.discussion._index'],
    [['citizen', 'other'], EXPORT],
    [['citizen', 'moderator'], FILE],
    [['citizen', 'moderator'], TEXT],
  ],
  withdrawn: [
    [['citizen'], 'opinion.$mapId.vote'], // who wrote it
    [['citizen', 'other'], EXPORT],
    [['citizen'], FILE],
    [['citizen'], TEXT],
  ],
  note: [[OFFICE, WORK]],
  applicant: [
    [OFFICE, 'office.hearings.$hearingId'],
    [['citizen'], 'hearings.$hearingId._index'], // who wrote it
  ],
  waiting: [
    [OFFICE, 'office.opinion.$mapId'],
    [['citizen'], 'opinion.$mapId.vote'], // who wrote it
    [['citizen'], EXPORT],
  ],
  tag: [[OFFICE, WORK]],
  sender: [[OFFICE, WORK]],
  passwordHash: [],
}

/** The private words in an answer that its reader must not see. */
export function leaksIn(body: string, actor: ActorName, route: string): string[] {
  const leaks = Object.entries(READERS)
    .filter(([mark]) => body.includes(MARKS[mark as Mark]))
    .filter(([, readers]) => !readers.some(([who, where]) => who.includes(actor) && (where === undefined || where === route)))
    .map(([mark]) => mark)
  const foreign = (pattern: RegExp) => [...body.matchAll(pattern)].some((match) => match[1] !== actor)
  const administers = actor === 'admin' && route.startsWith('admin.people')
  if (foreign(new RegExp(`${MARKS.realName}-(\\w+)`, 'g')) && !administers) leaks.push('realName')
  if (foreign(new RegExp(`(\\w+)\\.${MARKS.email}@`, 'g')) && !administers) leaks.push('email')
  return leaks
}
