import type { clauseCredits } from '#db/schema/index.server.ts'
import type { ClauseRow } from '../lineage/load.server.ts'
import type { Articles } from './articles.server.ts'
import type { Proposed } from './collect.server.ts'
import { mergeSuggestions } from './domain/merge.ts'

/**
 * What is to be written: words of single clauses (by id), whole articles (by key); what was written by hand instead; whose credits are
 * settled anew (by id of the clause), and those that are due.
 */
export type Plan = {
  texts: { id: string; text: string }[]
  bodies: { key: string; body: string }[]
  left: string[]
  settled: string[]
  due: { clauseKey: string; commentId: string }[]
}
export type Sides = {
  older: readonly ClauseRow[]
  newer: readonly ClauseRow[]
  was: Articles
  is: Articles
  heirs: ReadonlyMap<string, string>
  credits: readonly (typeof clauseCredits.$inferSelect)[]
}

/** Clause by clause where nothing crosses clauses, so that words written by hand in one 款 stand in no other's way; else the article. */
export function planArticle(articleId: string, here: readonly Proposed[], sides: Sides, plan: Plan) {
  const { older, newer, was, is, heirs, credits } = sides
  const credited = new Set(credits.map(({ commentId }) => commentId))
  const rows = older.filter((row) => (row.articleId ?? row.id) === articleId)
  if (!here.some((one) => one.isWhole && (one.verdict === 'accepted' || credited.has(one.id)))) {
    for (const row of rows) {
      const heir = newer.find(({ id }) => id === heirs.get(row.id))
      const outcome = decide(
        row.text,
        heir?.text,
        here.filter(({ clauseId }) => clauseId === row.id),
        was.startOf(row.id),
        credited,
      )
      note(plan, outcome, row.key, heir, heir ? [heir.id] : [])
      if (heir && outcome?.text !== undefined && outcome.text !== heir.text) plan.texts.push({ id: heir.id, text: outcome.text })
    }
    return
  }
  const article = was.articleOf(articleId)!
  const heir = newer.find(({ id }) => id === heirs.get(articleId))
  const there = heir && is.articleOf(heir.id)
  const outcome = decide(article.body, there?.body, here, 0, credited)
  // Together they may read as something that is no longer one article.
  if (outcome?.text !== undefined && there?.store(outcome.text) !== outcome.text) delete outcome.text
  const inside = heir ? newer.filter((row) => (row.articleId ?? row.id) === heir.id).map(({ id }) => id) : []
  note(plan, outcome, article.key, heir, inside)
  if (heir && outcome?.text !== undefined && outcome.text !== there?.body) plan.bodies.push({ key: heir.key, body: outcome.text })
}

type Outcome = { text?: string; accepted: string[]; fresh: boolean } | null
/** Null where there is nothing to do; no text where somebody wrote other words. */
function decide(
  before: string,
  present: string | undefined,
  here: readonly Proposed[],
  shift: number,
  credited: ReadonlySet<string>,
): Outcome {
  const accepted = here.filter(({ verdict }) => verdict === 'accepted')
  const taken = here.filter(({ id }) => credited.has(id))
  if (accepted.length + taken.length === 0) return null
  const textWith = (some: readonly Proposed[]) => {
    const merged = mergeSuggestions(
      before,
      some.map(({ id, edits }) => ({ id, edits: edits.map((edit) => ({ ...edit, start: edit.start - shift, end: edit.end - shift })) })),
    )
    return 'text' in merged ? merged.text : undefined
  }
  const wanted = textWith(accepted)
  const isOurs = present !== undefined && wanted !== undefined && (present === wanted || present === textWith(taken))
  const ids = accepted.map(({ id }) => id)
  return { ...(isOurs ? { text: wanted } : {}), accepted: ids, fresh: ids.some((id) => !credited.has(id)) }
}

function note({ left, settled, due }: Plan, outcome: Outcome, key: string, heir: ClauseRow | undefined, settles: readonly string[]) {
  if (!outcome) return
  if (!heir || outcome.text === undefined) {
    if (outcome.fresh) left.push(key)
    return
  }
  settled.push(...settles)
  due.push(...outcome.accepted.map((commentId) => ({ clauseKey: heir.key, commentId })))
}
