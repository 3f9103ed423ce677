import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { attachmentTexts, commentAnchors, commentRevisions, comments, files, replies } from '#db/schema/index.server.ts'
import { attachedTerms } from '../../attachments/terms.server.ts'
import { searchTerms } from '../../comments/domain/search-terms.ts'
import { standing, type TableFile } from './table-file.server.ts'

const attached = (consultationId: string, db: Db) =>
  db
    .select({ id: comments.fileId })
    .from(comments)
    .where(and(inArray(comments.id, standing(consultationId, db)), isNotNull(comments.fileId)))

export const COMMENTS: readonly TableFile[] = [
  {
    // What stands in them is beside the tables, as `attachments/` and the id.
    name: 'attachments',
    table: files,
    columns: ['id', 'name', 'mediaType', 'bytes', 'sha256', 'createdAt'],
    of: (id, db) => inArray(files.id, attached(id, db)),
    key: ['id'],
    filled: ({ sha256 }) => ({ storageKey: `${String(sha256).slice(0, 2)}/${sha256}` }),
  },
  {
    name: 'comments',
    table: comments,
    columns: [
      ...['id', 'matterId', 'consultationId', 'versionId', 'anchor', 'clauseId', 'articleId', 'authorId', 'authorKind', 'channel'],
      ...['receiptNumber', 'shownName', 'stance', 'body', 'language', 'selector', 'proposedText', 'fileId', 'endorsementCount'],
      ...['replyCount', 'createdAt', 'editedAt', 'withdrawnAt', 'hiddenAt', 'hiddenReason', 'respondedAt', 'outcome'],
    ],
    person: 'authorId',
    of: (id) => eq(comments.consultationId, id),
    key: ['id'],
    hushed: ['shownName', 'body', 'selector', 'proposedText', 'fileId'],
    filled: ({ body, proposedText }) => ({ searchTerms: searchTerms(body as string, proposedText as string | null) }),
  },
  {
    name: 'attachment-texts',
    table: attachmentTexts,
    columns: ['commentId', 'matterId', 'consultationId', 'fileId', 'problem', 'text', 'isCut', 'readAt'],
    of: (id, db) => inArray(attachmentTexts.commentId, standing(id, db)),
    key: ['commentId'],
    filled: ({ text }) => ({ searchTerms: attachedTerms(text as string) }),
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
]
