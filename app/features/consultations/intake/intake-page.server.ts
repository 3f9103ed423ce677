import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import { type Locale, localised, textLanguage } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { holds } from '#app/platform/actor.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { comments } from '#db/schema/index.server.ts'
import { bylineOf } from '../comments/speaker.server.ts'
import { excerpt } from '../domain/excerpt.ts'
import { requireConsultation } from '../load.server.ts'
import { requireColleague } from '../policy.ts'
import { flatten } from '../reading/domain/law-text.ts'
import { requireHead } from '../reading/head.server.ts'
import { readEdition } from '../reading/texts.server.ts'
import { loadChannels } from '../results/rows.server.ts'
import { intakeClosed, lastDay } from './domain/received.ts'
import { dayIn } from './place-lines.server.ts'

const LATEST = 20
const EXCERPT = 100

/** What has come off the web so far, and what a form needs to enter more. */
export async function requireIntakePage(actor: Actor, consultationId: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const { agencyId } = await requireConsultation(db, consultationId)
  const me = requireColleague(actor, agencyId)
  const head = await requireHead(db, actor, consultationId, now, null)
  const { consultation } = head
  const edition = await readEdition(db, consultation.id, head.shown.id, consultation.publishedAt !== null)
  const [channels, latest] = await Promise.all([loadChannels(db, consultation.id), listLatest(db, consultation.id, locale)])
  const { opensAt, closesAt } = consultation
  return {
    id: consultation.id,
    heading: localised(consultation.title, locale),
    mayEnter: holds(me, agencyId, 'author', 'moderator', 'decision-maker'),
    closed: intakeClosed(consultation, now),
    first: opensAt ? dayIn(opensAt) : null,
    last: closesAt ? lastDay(closesAt, dayIn) : null,
    today: dayIn(now),
    channels,
    latest,
    cites: edition
      .inLanguage(textLanguage(locale))
      .rows.flatMap(flatten)
      .map(({ cite }) => cite),
  }
}
export type IntakePage = Awaited<ReturnType<typeof requireIntakePage>>

async function listLatest(db: Db, consultationId: string, locale: Locale) {
  const rows = await db
    .select({
      id: comments.id,
      channel: comments.channel,
      receiptNumber: comments.receiptNumber,
      stance: comments.stance,
      language: comments.language,
      receivedAt: comments.createdAt,
      words: sql<string>`left(${comments.body}, 200)`,
    })
    .from(comments)
    .where(and(eq(comments.consultationId, consultationId), ne(comments.channel, 'web'), isNull(comments.hiddenAt)))
    .orderBy(desc(comments.id))
    .limit(LATEST)
  return rows.map(({ words, channel, receiptNumber, receivedAt, ...row }) => ({
    ...row,
    byline: bylineOf({ channel, receiptNumber }, locale) ?? '',
    words: excerpt(words.replace(/\s+/g, ' '), EXCERPT),
    receivedAt: receivedAt.toISOString(),
  }))
}
