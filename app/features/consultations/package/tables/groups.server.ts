import { eq, inArray } from 'drizzle-orm'
import { commentCampaignMembers, commentCampaigns, commentGroupings, commentThemeMembers, commentThemes } from '#db/schema/index.server.ts'
import { standing, type TableFile } from './table-file.server.ts'

/** One text sent by many, and what comments are about; what an office undid by hand stays undone elsewhere. */
export const GROUPS: readonly TableFile[] = [
  {
    name: 'groupings',
    table: commentGroupings,
    columns: ['consultationId', 'matterId', 'comments', 'seconds', 'groupedAt'],
    of: (id) => eq(commentGroupings.consultationId, id),
    key: ['consultationId'],
  },
  {
    name: 'campaigns',
    table: commentCampaigns,
    columns: ['id', 'matterId', 'consultationId', 'representativeId', 'createdAt', 'dissolvedAt'],
    of: (id) => eq(commentCampaigns.consultationId, id),
    key: ['id'],
  },
  {
    name: 'campaign-members',
    table: commentCampaignMembers,
    columns: ['commentId', 'matterId', 'campaignId', 'own', 'removedAt'],
    of: (id, db) => inArray(commentCampaignMembers.commentId, standing(id, db)),
    key: ['commentId'],
  },
  {
    name: 'themes',
    table: commentThemes,
    columns: ['id', 'matterId', 'consultationId', 'language', 'name', 'terms', 'createdAt', 'settledAt'],
    of: (id) => eq(commentThemes.consultationId, id),
    key: ['id'],
  },
  {
    name: 'theme-members',
    table: commentThemeMembers,
    columns: ['commentId', 'matterId', 'themeId', 'score'],
    of: (id, db) => inArray(commentThemeMembers.commentId, standing(id, db)),
    key: ['commentId'],
  },
]
