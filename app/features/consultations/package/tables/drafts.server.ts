import { eq, inArray } from 'drizzle-orm'
import { clauseDescents, clauses, draftVersions, periodExtensions } from '#db/schema/index.server.ts'
import { published, type TableFile } from './table-file.server.ts'

export const DRAFTS: readonly TableFile[] = [
  {
    name: 'editions',
    table: draftVersions,
    columns: ['id', 'matterId', 'consultationId', 'number', 'title', 'notes', 'language', 'createdAt', 'publishedAt'],
    of: (id, db) => inArray(draftVersions.id, published(id, db)),
    key: ['number'],
    filled: () => ({ publishedAt: null }),
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
]
