import { type Locale, textLanguage } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { requireCommentPage } from '../comments/queries.server.ts'
import { flatten } from '../reading/domain/law-text.ts'
import { aboutOf } from '../reading/queries.server.ts'
import { readEdition } from '../reading/texts.server.ts'
import { requireReanchorable } from './reanchor-comment.server.ts'

/** For those who may give the comment a place again: what it says, what it was about, and all clauses of the current edition. */
export async function requirePlacePage(
  actor: Actor,
  consultationId: string,
  commentId: string,
  locale: Locale,
  now: Date,
  db: Db = defaultDb,
) {
  const { head, card } = await requireCommentPage(actor, consultationId, commentId, locale, now, db)
  await requireReanchorable(db, actor, commentId, now)
  const edition = await readEdition(db, head.consultation.id, head.current.id, true)
  const law = edition.inLanguage(textLanguage(locale))
  return {
    about: aboutOf(head, locale, now),
    card,
    lang: law.language === 'zh' ? 'zh-CN' : 'en',
    clauses: law.rows
      .flatMap(flatten)
      .map(({ key, cite, text }) => ({ key, cite, text: text.length > 40 ? `${text.slice(0, 40)}…` : text })),
  }
}
