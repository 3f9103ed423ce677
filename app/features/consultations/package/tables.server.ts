import { and, eq, getTableColumns, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Db } from '#db/client.server.ts'
import {
  clauseCredits,
  clauseDescents,
  clauses,
  commentAnchors,
  commentRevisions,
  comments,
  draftVersions,
  periodExtensions,
  replies,
  responses,
} from '#db/schema/index.server.ts'
import type { CellType, Column } from './domain/cells.ts'

/**
 * A file of the package: a table with the columns that the public may see, named one by one, so that a new column is private until
 * somebody puts it here. `person`: an account, written as its number among the participants. `owner`: who in the office did it; not
 * written, and read as whoever imports.
 */
export type TableFile = {
  name: string
  table: PgTable
  columns: readonly string[]
  person?: string
  owner?: string
  /** Rows of a consultation; the order is that of `key`, which is unique. */
  of(consultationId: string, db: Db): SQL
  key: readonly string[]
  /** Columns that a tombstone empties. */
  hushed?: readonly string[]
}

const published = (consultationId: string, db: Db) =>
  db
    .select({ id: draftVersions.id })
    .from(draftVersions)
    .where(and(eq(draftVersions.consultationId, consultationId), isNotNull(draftVersions.publishedAt)))
/** What was said before is shown of comments that still stand. */
const standing = (consultationId: string, db: Db) =>
  db
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.consultationId, consultationId), isNull(comments.withdrawnAt), isNull(comments.hiddenAt)))

const RESPONSE = ['id', 'matterId', 'consultationId', 'commentId', 'batchId', 'outcome', 'reason', 'language', 'carriedClauseId']

/** In the order in which they can be read in again. */
export const TABLES: readonly TableFile[] = [
  {
    name: 'editions',
    table: draftVersions,
    columns: ['id', 'matterId', 'consultationId', 'number', 'title', 'notes', 'language', 'createdAt', 'publishedAt'],
    of: (id, db) => inArray(draftVersions.id, published(id, db)),
    key: ['number'],
  },
  {
    name: 'clauses',
    table: clauses,
    columns: [
      ...['id', 'matterId', 'versionId', 'key', 'parentId', 'articleId', 'ordinal', 'kind', 'number', 'label', 'heading', 'text', 'path'],
      ...['translation', 'explanation'],
    ],
    of: (id, db) => inArray(clauses.versionId, published(id, db)),
    key: ['versionId', 'ordinal'],
  },
  {
    name: 'descents',
    table: clauseDescents,
    columns: ['id', 'matterId', 'versionId', 'fromClauseId', 'toClauseId', 'layer', 'kind', 'score'],
    of: (id, db) => inArray(clauseDescents.versionId, published(id, db)),
    key: ['id'],
  },
  {
    name: 'extensions',
    table: periodExtensions,
    columns: ['id', 'consultationId', 'closesAtBefore', 'closesAtAfter', 'reason', 'extendedAt'],
    owner: 'extendedBy',
    of: (id) => eq(periodExtensions.consultationId, id),
    key: ['id'],
  },
  {
    name: 'comments',
    table: comments,
    columns: [
      ...[
        'id',
        'matterId',
        'consultationId',
        'versionId',
        'anchor',
        'clauseId',
        'articleId',
        'authorId',
        'authorKind',
        'channel',
        'receiptNumber',
        'shownName',
        'stance',
      ],
      ...['body', 'language', 'selector', 'proposedText', 'endorsementCount', 'replyCount', 'createdAt', 'editedAt', 'withdrawnAt'],
      ...['hiddenAt', 'hiddenReason', 'respondedAt', 'outcome'],
    ],
    person: 'authorId',
    of: (id) => eq(comments.consultationId, id),
    key: ['id'],
    hushed: ['shownName', 'body', 'selector', 'proposedText'],
  },
  {
    name: 'anchors',
    table: commentAnchors,
    columns: ['id', 'matterId', 'commentId', 'versionId', 'clauseId', 'articleId', 'selector', 'anchor', 'replacedAt'],
    of: (id, db) => inArray(commentAnchors.commentId, standing(id, db)),
    key: ['id'],
  },
  {
    name: 'revisions',
    table: commentRevisions,
    columns: ['id', 'commentId', 'stance', 'body', 'proposedText', 'replacedAt'],
    of: (id, db) => inArray(commentRevisions.commentId, standing(id, db)),
    key: ['id'],
  },
  {
    name: 'replies',
    table: replies,
    columns: [
      ...['id', 'matterId', 'consultationId', 'commentId', 'parentReplyId', 'authorId', 'authorKind', 'body', 'language', 'createdAt'],
      ...['withdrawnAt', 'hiddenAt', 'hiddenReason'],
    ],
    person: 'authorId',
    of: (id) => eq(replies.consultationId, id),
    key: ['id'],
    hushed: ['body'],
  },
  {
    name: 'responses',
    table: responses,
    columns: [...RESPONSE, 'respondedAt', 'supersededAt'],
    owner: 'respondedBy',
    of: (id) => eq(responses.consultationId, id),
    key: ['id'],
  },
  {
    name: 'credits',
    table: clauseCredits,
    columns: ['matterId', 'versionId', 'clauseId', 'commentId'],
    of: (id, db) => inArray(clauseCredits.versionId, published(id, db)),
    key: ['clauseId', 'commentId'],
  },
]

const TYPES: Record<string, CellType> = { number: 'number', date: 'datetime', json: 'object' }
export const columnOf = (file: TableFile, name: string): PgColumn => getTableColumns(file.table)[name] as PgColumn

/** The columns as the file has them, for its schema and for reading. */
export const describeColumns = (file: TableFile): Column[] =>
  file.columns.map((name) => {
    const column = columnOf(file, name)
    if (name === file.person) return { name: 'participant', type: 'integer', required: column.notNull }
    const type = column.columnType === 'PgInteger' ? 'integer' : (TYPES[column.dataType] ?? 'string')
    return { name, type, required: column.notNull, values: column.enumValues }
  })
