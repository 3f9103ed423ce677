import type { DemoComment, DemoReply } from '#db/demo/types.server.ts'
import { addDays, daysBefore, HOUR, minuteOf, notAtNight } from './calendar.server.ts'

type Post = { at: Date; by: string }
export type CommentStep = Post & { do: 'comment'; comment: DemoComment }
export type ReplyStep = Post & { do: 'reply'; body: string; on: CommentStep; parent: ReplyStep | null }
/** One answer to a comment, and to others that say the same. */
export type AnswerStep = Post & { do: 'answer'; on: CommentStep; alike: CommentStep[] }
export type Step =
  | CommentStep
  | ReplyStep
  | (Post & { do: 'endorse'; on: CommentStep })
  | (Post & { do: 'tag'; on: CommentStep })
  | (Post & { do: 'accept'; on: CommentStep })
  | AnswerStep
  /** The office begins the revised draft with the wordings it has accepted. */
  | (Post & { do: 'revise' })

type Limits = { start: Date; opensAt: Date; speakUntil: Date; answerUntil: Date; reviseAt: Date | undefined; office: string }
const MINUTE = 60_000
const between = (at: Date, earliest: Date, latest: Date) => new Date(Math.max(earliest.getTime(), Math.min(at.getTime(), latest.getTime())))
const later = (at: Date, ms: number) => new Date(at.getTime() + ms)

/** Everything that is said, in the order of time: ids and the event log then read like the days they tell of. */
export function writeScript(comments: readonly DemoComment[], limits: Limits): Step[] {
  const steps = answerTogether(comments.flatMap((comment, index) => stepsOf(comment, index, limits)))
  if (limits.reviseAt) steps.push({ do: 'revise', by: limits.office, at: limits.reviseAt })
  return steps.sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** What gets the very same answer gets it at once, when the last of it would have. */
function answerTogether(steps: readonly Step[]): Step[] {
  const answers = new Map<string, AnswerStep>()
  for (const step of steps) {
    if (step.do !== 'answer') continue
    const { afterDays: _, ...answer } = step.on.comment.response!
    const key = JSON.stringify(answer)
    const first = answers.get(key)
    answers.set(
      key,
      first
        ? { ...first, at: later(first.at, Math.max(0, step.at.getTime() - first.at.getTime())), alike: [...first.alike, step.on] }
        : step,
    )
  }
  return [...steps.filter(({ do: what }) => what !== 'answer'), ...answers.values()]
}

function stepsOf(comment: DemoComment, index: number, limits: Limits): Step[] {
  const { start, opensAt, speakUntil, answerUntil, reviseAt, office } = limits
  // Seconds of its own make each comment findable by author and time, should a later process go on.
  const planned = later(daysBefore(start, comment.daysBeforeNow, comment.hour, minuteOf(index)), (index % 50) * 1000 + index)
  const at = between(planned, later(opensAt, (index + 1) * MINUTE), later(speakUntil, -HOUR - index * 1000))
  const said: CommentStep = { do: 'comment', at, by: comment.by, comment }
  const span = speakUntil.getTime() - at.getTime()
  const endorsed = comment.endorsedBy.map(
    (by, k): Step => ({ do: 'endorse', by, on: said, at: later(at, (span * (k + 1)) / (comment.endorsedBy.length + 2)) }),
  )
  const answered: Step[] = comment.response
    ? [
        {
          do: 'answer',
          by: comment.response.by,
          on: said,
          alike: [],
          at: between(notAtNight(addDays(at, comment.response.afterDays)), later(at, 30 * MINUTE), later(answerUntil, -index * 1000)),
        },
      ]
    : []
  const tagged: Step[] = comment.tags?.length
    ? [{ do: 'tag', by: office, on: said, at: between(later(at, 3 * HOUR), at, later(start, -1000)) }]
    : []
  const accepted: Step[] =
    comment.accepted && reviseAt ? [{ do: 'accept', by: office, on: said, at: later(reviseAt, -MINUTE * (index + 1)) }] : []
  return [
    said,
    ...(comment.replies ?? []).flatMap((reply) => repliesOf(reply, said, null, limits)),
    ...endorsed,
    ...answered,
    ...tagged,
    ...accepted,
  ]
}

function repliesOf(reply: DemoReply, on: CommentStep, parent: ReplyStep | null, limits: Limits): ReplyStep[] {
  const from = (parent ?? on).at
  const at = between(notAtNight(later(from, reply.hoursAfter * HOUR + 1234)), later(from, 1000), later(limits.speakUntil, -1000))
  const said: ReplyStep = { do: 'reply', at, by: reply.by, body: reply.body, on, parent }
  return [said, ...(reply.replies ?? []).flatMap((inner) => repliesOf(inner, on, said, limits))]
}
