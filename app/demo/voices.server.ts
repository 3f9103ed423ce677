import { and, eq } from 'drizzle-orm'
import { endorseComment } from '#app/features/consultations/comments/endorse-comment.server.ts'
import { postComment } from '#app/features/consultations/comments/post-comment.server.ts'
import { postReply } from '#app/features/consultations/comments/post-reply.server.ts'
import { respondToComments } from '#app/features/consultations/responses/respond-to-comments.server.ts'
import { tagComments } from '#app/features/consultations/responses/tag-comments.server.ts'
import { publishReport } from '#app/features/consultations/results/publish-report.server.ts'
import { decideSuggestion } from '#app/features/consultations/suggestions/decide-suggestion.server.ts'
import type { SignedIn } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import type { Tx } from '#db/client.server.ts'
import { ebikesComments } from '#db/demo/ebikes-comments.server.ts'
import type { DemoConsultation, DemoMatter } from '#db/demo/types.server.ts'
import { wasteComments } from '#db/demo/waste-comments.server.ts'
import { comments, replies } from '#db/schema/index.server.ts'
import { daysBefore } from './calendar.server.ts'
import { type Cast, loadCast } from './cast.server.ts'
import { findStored } from './questions.server.ts'
import { publishRevision, reviseDraft } from './revision.server.ts'
import { type CommentStep, type ReplyStep, type Step, writeScript } from './script.server.ts'
import type { Stage } from './stages.server.ts'

const TEXTS = { ebikes: ebikesComments, waste: wasteComments }
const CHUNK = 200

/** What people said, in stages small enough that nobody waits for one; the report last. */
export function listVoiceStages(matter: DemoMatter, plan: DemoConsultation, start: Date): Stage[] {
  const opensAt = daysBefore(start, plan.openedDaysBeforeNow, 8, 30)
  const isOpen = plan.closesDaysBeforeNow < 0
  const reportAt = plan.reportDaysBeforeNow === undefined ? undefined : daysBefore(start, plan.reportDaysBeforeNow, 10)
  const office = matter.agency === 'transport' ? 'official1' : 'official2'
  const { revision } = plan
  const minuteAgo = new Date(start.getTime() - 60_000)
  const steps = writeScript(TEXTS[plan.draft], {
    start,
    opensAt,
    office,
    speakUntil: isOpen ? minuteAgo : daysBefore(start, plan.closesDaysBeforeNow, 17),
    answerUntil: reportAt ?? minuteAgo,
    reviseAt: revision && daysBefore(start, revision.startedDaysBeforeNow, 15),
  })
  const stored = new Map<Step, string>()
  const chunks = Array.from({ length: Math.ceil(steps.length / CHUNK) }, (_, i) => steps.slice(i * CHUNK, (i + 1) * CHUNK))
  const stages = chunks.map(
    (chunk, i): Stage => ({
      name: `voices ${matter.slug} ${i + 1}`,
      run: async (tx) => playAll(tx, await loadCast(tx), { ...(await findStored(tx, matter.slug)), draft: plan.draft }, chunk, stored),
    }),
  )
  if (revision)
    stages.push({
      name: `revision ${matter.slug}`,
      run: (tx) => publishRevision(tx, matter.slug, office, daysBefore(start, revision.publishedDaysBeforeNow, 16)),
    })
  return reportAt
    ? [...stages, { name: `report ${matter.slug}`, run: (tx) => storeReport(tx, matter.slug, plan, office, reportAt) }]
    : stages
}

type Played = { id: string; draft: string }
async function playAll(tx: Tx, cast: Cast, consultation: Played, chunk: readonly Step[], stored: Map<Step, string>) {
  for (const step of chunk) await play(tx, cast.people, consultation, step, stored)
}

async function play(tx: Tx, people: Cast['people'], consultation: Played, step: Step, stored: Map<Step, string>) {
  const consultationId = consultation.id
  const actor: SignedIn = people.get(step.by)!
  const run = { db: tx, now: step.at }
  if (step.do === 'comment') {
    const { clause, stance, body, language, quote, proposed } = step.comment
    const { id } = await runCommand(
      postComment,
      actor,
      {
        consultationId,
        clause,
        stance,
        body,
        language,
        ...(quote ? { quote } : {}),
        ...(proposed && stance === 'amend' ? { proposedText: proposed } : {}),
      },
      run,
    )
    stored.set(step, id)
    return
  }
  if (step.do === 'revise') return reviseDraft(tx, actor, consultation, step.at)
  const idOf = async (said: CommentStep) => stored.get(said) ?? (await findComment(tx, people, said))
  const commentId = await idOf(step.on)
  if (step.do === 'reply') {
    const parentReplyId = step.parent ? (stored.get(step.parent) ?? (await findReply(tx, people, step.parent))) : null
    stored.set(step, (await runCommand(postReply, actor, { commentId, parentReplyId, body: step.body }, run)).id)
  } else if (step.do === 'endorse') await runCommand(endorseComment, actor, { commentId }, run)
  else if (step.do === 'tag')
    await runCommand(tagComments, actor, { consultationId, commentIds: [commentId], add: step.on.comment.tags! }, run)
  else if (step.do === 'accept')
    await runCommand(decideSuggestion, actor, { consultationId, commentIds: [commentId], verdict: 'accepted' }, run)
  else {
    const { outcome, reason, carriedBy } = step.on.comment.response!
    const commentIds = [commentId]
    for (const said of step.alike) commentIds.push(await idOf(said))
    await runCommand(respondToComments, actor, { consultationId, commentIds, outcome, reason, carriedBy }, run)
  }
}

/** Where an earlier start was interrupted, what it stored is found again by author and time. */
async function findComment(tx: Tx, people: Cast['people'], step: CommentStep) {
  const [row] = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.authorId, people.get(step.by)!.id), eq(comments.createdAt, step.at)))
  return row!.id
}
async function findReply(tx: Tx, people: Cast['people'], step: ReplyStep) {
  const [row] = await tx
    .select({ id: replies.id })
    .from(replies)
    .where(and(eq(replies.authorId, people.get(step.by)!.id), eq(replies.createdAt, step.at)))
  return row!.id
}

async function storeReport(tx: Tx, slug: string, plan: DemoConsultation, office: string, now: Date) {
  const consultation = await findStored(tx, slug)
  const cast = await loadCast(tx)
  const unanswered = [plan.unansweredReasonZh, plan.unansweredReasonEn].filter(Boolean).join('\n\n')
  await runCommand(
    publishReport,
    cast.people.get(office)!,
    {
      consultationId: consultation.id,
      whatChangedZh: plan.whatChangedZh!,
      whatChangedEn: plan.whatChangedEn,
      unansweredReason: unanswered,
    },
    { db: tx, now },
  )
}
