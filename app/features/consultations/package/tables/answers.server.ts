import { and, eq, inArray, sql } from 'drizzle-orm'
import { clauseCredits, responses, suggestionDecisions } from '#db/schema/index.server.ts'
import { published, standing, type TableFile } from './table-file.server.ts'

/** A decision is the office's own work until the edition that it was made for is published, or the report. */
const isOut = sql`exists (select 1 from draft_versions was where was.id = suggestion_decisions.version_id and (
  exists (select 1 from draft_versions next
    where next.consultation_id = was.consultation_id and next.number > was.number and next.published_at is not null)
  or exists (select 1 from consultations k where k.id = was.consultation_id and k.reported_at is not null)))`

export const ANSWERS: readonly TableFile[] = [
  {
    name: 'responses',
    table: responses,
    columns: [
      ...['id', 'matterId', 'consultationId', 'commentId', 'batchId', 'outcome', 'reason', 'language', 'carriedClauseId'],
      ...['respondedAt', 'supersededAt'],
    ],
    owner: 'respondedBy',
    of: (id) => eq(responses.consultationId, id),
    key: ['id'],
  },
  {
    name: 'decisions',
    table: suggestionDecisions,
    columns: [
      ...['id', 'matterId', 'consultationId', 'commentId', 'versionId', 'clauseId', 'edits', 'verdict', 'decidedAt', 'supersededAt'],
    ],
    owner: 'decidedBy',
    // The edits are the author's words.
    of: (id, db) => and(eq(suggestionDecisions.consultationId, id), inArray(suggestionDecisions.commentId, standing(id, db)), isOut)!,
    key: ['id'],
    lists: ['edits'],
  },
  {
    name: 'credits',
    table: clauseCredits,
    columns: ['matterId', 'versionId', 'clauseId', 'commentId'],
    of: (id, db) => inArray(clauseCredits.versionId, published(id, db)),
    key: ['clauseId', 'commentId'],
  },
]
