import { type AnyPgColumn, index, integer, jsonb, pgTable, real, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { CLAUSE_KINDS } from '../../app/features/consultations/drafts/domain/types.ts'
import { RELATION_KINDS } from '../../app/features/consultations/lineage/domain/types.ts'
import type { Localised } from './accounts.server.ts'
import { consultations } from './consultations.server.ts'
import { instant } from './platform.server.ts'

/** One edition of the draft text. A published version never changes. */
export const draftVersions = pgTable(
  'draft_versions',
  {
    id: uuid('id').primaryKey(),
    matterId: uuid('matter_id').notNull(),
    consultationId: uuid('consultation_id')
      .notNull()
      .references(() => consultations.id),
    number: integer('number').notNull(),
    title: jsonb('title').$type<Localised>().notNull(),
    notes: jsonb('notes').$type<{ zh?: string[]; en?: string[] }>().notNull(),
    language: text('language', { enum: ['zh', 'en'] }).notNull(),
    createdAt: instant('created_at').notNull(),
    /** A later edition is published by a job that takes the comments along; this is since when it is asked to. */
    publishRequestedAt: instant('publish_requested_at'),
    publishedAt: instant('published_at'),
  },
  (t) => [uniqueIndex('draft_versions_number').on(t.consultationId, t.number)],
)

/** One addressable piece. `key` (a7-p2) names it within its version, `ordinal` is its place in reading order. */
export const clauses = pgTable(
  'clauses',
  {
    id: uuid('id').primaryKey(),
    matterId: uuid('matter_id').notNull(),
    versionId: uuid('version_id')
      .notNull()
      .references(() => draftVersions.id),
    key: text('key').notNull(),
    parentId: uuid('parent_id').references((): AnyPgColumn => clauses.id),
    /** The article (or annex) that the clause belongs to; itself for an article; null for chapters. Comments are counted by it. */
    articleId: uuid('article_id'),
    ordinal: integer('ordinal').notNull(),
    kind: text('kind', { enum: CLAUSE_KINDS }).notNull(),
    number: integer('number'),
    label: text('label').notNull(),
    heading: text('heading').notNull(),
    text: text('text').notNull(),
    path: text('path').notNull(),
    /** The same clause in the draft's other language, where the office gave one. */
    translation: jsonb('translation').$type<{ label: string; heading: string; text: string; path: string }>(),
    /** The drafter's note beside the clause. */
    explanation: jsonb('explanation').$type<Localised>(),
  },
  (t) => [uniqueIndex('clauses_key').on(t.versionId, t.key), index('clauses_order').on(t.versionId, t.ordinal)],
)

/** What became of the clauses of one edition in the next: one row for each pair, a null side where there is none. */
export const clauseDescents = pgTable(
  'clause_descents',
  {
    id: uuid('id').primaryKey(),
    matterId: uuid('matter_id').notNull(),
    /** The later edition. */
    versionId: uuid('version_id')
      .notNull()
      .references(() => draftVersions.id),
    fromClauseId: uuid('from_clause_id').references(() => clauses.id),
    toClauseId: uuid('to_clause_id').references(() => clauses.id),
    /** As the comparison gives them: headings, articles with all that is in them, own words. */
    layer: text('layer', { enum: ['containers', 'units', 'words'] }).notNull(),
    kind: text('kind', { enum: RELATION_KINDS }).notNull(),
    score: real('score').notNull(),
    /** Set where an official corrected what the comparison found. */
    correctedBy: uuid('corrected_by'),
  },
  (t) => [
    index('clause_descents_version').on(t.versionId),
    index('clause_descents_from').on(t.fromClauseId),
    index('clause_descents_to').on(t.toClauseId),
  ],
)
