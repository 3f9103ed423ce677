import { inArray } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { comments } from '#db/schema/index.server.ts'
import { excerpt } from '../domain/excerpt.ts'
import type { DraftLanguage } from '../drafts/domain/types.ts'
import type { EditionText } from '../reading/texts.server.ts'
import type { NextAnchor } from './anchors.server.ts'

const NAMED = 20
const LENGTH = 60
type Fate = { id: string; cite: string; text: string; language: DraftLanguage }
export type Fates = Record<'changed' | 'orphaned', Fate[]>

/** Which comments publishing would change or orphan: where they stand now and the words they quote, else what they say. The first few of each. */
export async function listFates(db: Db, edition: EditionText, anchors: readonly NextAnchor[], language: DraftLanguage): Promise<Fates> {
  const of = (state: NextAnchor['anchor']) => anchors.filter(({ anchor }) => anchor === state).slice(0, NAMED)
  const chosen = { changed: of('changed'), orphaned: of('orphaned') }
  const ids = [...chosen.changed, ...chosen.orphaned].map(({ commentId }) => commentId)
  const columns = {
    id: comments.id,
    clauseId: comments.clauseId,
    selector: comments.selector,
    body: comments.body,
    language: comments.language,
    withdrawnAt: comments.withdrawnAt,
    hiddenAt: comments.hiddenAt,
  }
  const rows = ids.length > 0 ? await db.select(columns).from(comments).where(inArray(comments.id, ids)) : []
  const known = new Map(rows.map((row) => [row.id, row]))
  const name = ({ commentId }: NextAnchor): Fate[] => {
    const row = known.get(commentId)
    if (!row || row.withdrawnAt || row.hiddenAt) return []
    const { selector } = row
    return [
      {
        id: row.id,
        cite: row.clauseId ? edition.citeOf(row.clauseId, language) : '',
        text: excerpt(selector?.exact ?? row.body, LENGTH),
        language: selector?.language ?? row.language,
      },
    ]
  }
  return { changed: chosen.changed.flatMap(name), orphaned: chosen.orphaned.flatMap(name) }
}
