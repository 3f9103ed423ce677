import { index, integer, pgTable, real, text, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.server.ts'
import { comments } from './comments.server.ts'
import { consultations } from './consultations.server.ts'
import { instant } from './platform.server.ts'

/** One text that many people sent. It keeps its address when comments are grouped again; an office may say that it is none. */
export const commentCampaigns = pgTable(
  'comment_campaigns',
  {
    id: uuid('id').primaryKey(),
    matterId: uuid('matter_id').notNull(),
    consultationId: uuid('consultation_id')
      .notNull()
      .references(() => consultations.id),
    /** A comment with the wording that most sent. */
    representativeId: uuid('representative_id')
      .notNull()
      .references(() => comments.id),
    createdAt: instant('created_at').notNull(),
    dissolvedAt: instant('dissolved_at'),
    dissolvedBy: uuid('dissolved_by').references(() => accounts.id),
  },
  (t) => [index('comment_campaigns_consultation').on(t.consultationId)],
)

export const commentCampaignMembers = pgTable(
  'comment_campaign_members',
  {
    commentId: uuid('comment_id')
      .primaryKey()
      .references(() => comments.id),
    matterId: uuid('matter_id').notNull(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => commentCampaigns.id),
    /** The sentences that the common text lacks; null where there are none. */
    own: text('own'),
    /** Taken out by hand; grouping leaves it alone from then on. */
    removedAt: instant('removed_at'),
    removedBy: uuid('removed_by').references(() => accounts.id),
  },
  (t) => [index('comment_campaign_members_campaign').on(t.campaignId, t.commentId)],
)

/** When the comments of a consultation were last grouped, and how long that took. */
export const commentGroupings = pgTable('comment_groupings', {
  consultationId: uuid('consultation_id')
    .primaryKey()
    .references(() => consultations.id),
  matterId: uuid('matter_id').notNull(),
  comments: integer('comments').notNull(),
  seconds: real('seconds').notNull(),
  groupedAt: instant('grouped_at').notNull(),
})
