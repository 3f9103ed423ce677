import { getTableColumns, is, sql } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import * as schema from '#db/schema/index.server.ts'
import { ALL_PAYLOADS, payloadOf, XSS_PAYLOADS } from './payloads.ts'

/** Says on a page which column it came from. */
export const markOf = (column: string) => `zq:${column}:`
/** Every payload, behind the column's name. */
const T = (column: string) => `${markOf(column)} ${ALL_PAYLOADS}`
const both = (column: string) => ({ zh: T(column), en: T(column) })
/** One payload for each row, where all of them would be too long. */
const one = (column: string, row: number) => `${markOf(column)} ${payloadOf(row)}`

type Fill = (column: string, row: number) => unknown
/** What people write, in any form, file or header: what stands in it afterwards. */
export const WRITTEN: Record<string, Fill> = {
  'accounts.email': (column, row) => `${one(column, row)}-${row}@example.test`,
  'accounts.display_name': T,
  'accounts.real_name': T,
  'accounts.mandate_note': T,
  'accounts.expertise': T,
  'sessions.user_agent': T,
  'account_tokens.sign_up': (column) => ({
    passwordHash: 'x',
    displayName: T(column),
    kind: 'person',
    mandateNote: T(column),
    locale: 'en',
  }),
  'agencies.name': both,
  'agencies.description': both,
  'account_facts.district': T,
  'agency_references.rows': (column) => ['18-34', '35+'].map(() => ({ dimension: 'district', zh: T(column), en: T(column), residents: 9 })),
  'agency_references.source': both,
  'opinion_participants.district': T,
  'matters.title': both,
  'matters.summary': both,
  'matters.decision': both,
  'matter_documents.title': T,
  'notifications.params': (column) => ({
    titleZh: T(column),
    titleEn: T(column),
    clauseZh: T(column),
    clauseEn: T(column),
    outcome: 'adopted',
  }),
  'consultations.title': both,
  'consultations.summary': both,
  'consultations.short_period_reason': T,
  'consultations.unanswered_reason': T,
  'consultations.what_changed': both,
  'period_extensions.reason': T,
  'draft_versions.title': both,
  'draft_versions.notes': (column) => ({ zh: [T(column), ...XSS_PAYLOADS], en: [T(column)] }),
  'clauses.label': one,
  'clauses.heading': T,
  'clauses.text': T,
  'clauses.path': one,
  'clauses.translation': (column, row) => ({ label: one(column, row), heading: T(column), text: T(column), path: one(column, row) }),
  'clauses.explanation': both,
  'comments.shown_name': T,
  // Only what came off the web has one.
  'comments.receipt_number': (column, row) => sql`case when channel = 'web' then null else ${one(column, row)} end`,
  'comment_intakes.submitter_name': T,
  'comment_intakes.submitter_contact': T,
  'attachment_texts.text': T,
  'comments.body': T,
  'comments.selector': (column) => ({ exact: T(column), prefix: T(column), suffix: T(column), start: 0, end: 4, language: 'zh' }),
  'comments.proposed_text': T,
  'comments.hidden_reason': T,
  'comments.tags': (column) => [markOf(column), ...XSS_PAYLOADS],
  'comment_themes.name': T,
  'comment_revisions.body': T,
  'comment_revisions.proposed_text': T,
  'replies.body': T,
  'replies.hidden_reason': T,
  'responses.reason': T,
  'internal_notes.body': T,
  'hearings.title': both,
  'hearings.about': both,
  'hearings.venue': both,
  'hearings.groups': (column) => [{ key: 'g1', name: both(column), seats: 1 }],
  'hearings.agenda': T,
  'hearing_changes.reason': T,
  'hearing_changes.venue_before': both,
  'hearing_changes.venue_after': both,
  'hearing_changes.short_notice_reason': T,
  'hearings.short_notice_reason': T,
  'hearing_applications.statement': T,
  'hearing_lines.speaker': T,
  'hearing_lines.body': T,
  'hearing_lines.objection': T,
  'hearing_lines.reason': T,
  'dashboard_reports.title': both,
  'dashboard_reports.items': (column) => [{ kind: 'text', zh: T(column), en: T(column) }],
  'opinion_maps.title': both,
  'opinion_maps.question': both,
  'opinion_maps.source': both,
  'opinion_statements.text': T,
  'opinion_statements.translation': T,
  'opinion_statements.hidden_reason': T,
  'discussion_messages.text': T,
  'discussion_messages.hidden_reason': T,
  'files.name': (column, row) => `${one(column, row)}.pdf`,
}
/** Shown by no page and in no download. */
export const UNSEEN: Record<string, string> = {
  'opinion_participants.district': 'shown to the holder of the cookie alone, as a choice in a list',
  'account_tokens.sign_up': 'counts only once the link is confirmed; then it becomes the account',
}

const INSTALLATION = 'written by the program for itself, shown to nobody'
/** No sentence of anybody: why each needs no payload. */
export const NOT_WRITTEN: Record<string, string> = {
  'accounts.password_hash': 'a hash',
  'accounts.locale': 'one of two words',
  'sessions.id': 'a hash',
  'account_tokens.hash': 'a hash',
  'agencies.slug': 'lower-case letters, digits and hyphens; it is the address',
  'matters.slug': 'lower-case letters, digits and hyphens; it is the address',
  'notifications.message_key': 'a key of ours',
  'notifications.href': 'an address that the program makes',
  'notifications.event_position': 'a number',
  'clauses.key': 'made by the parser of letters and digits; it is the address',
  'comments.author_kind': 'one of the kinds of participant',
  'comment_anchors.selector': 'copied from comments.selector, which is written',
  'comment_campaign_members.own': 'copied from comments.body, which is written',
  'comment_themes.terms': 'words out of comments.body, which is written',
  'suggestion_decisions.edits': 'copied from comments.proposed_text; the page shows that',
  'attachment_texts.search_terms': 'made from the text for finding, never shown',
  'comments.search_terms': 'made from the text for finding, never shown',
  'hearing_changes.kind': 'one of two words',
  'hearings.secret': 'made by the program',
  'hearings.secret_hash': 'a hash',
  'hearing_applications.group_key': 'a letter and a number of ours',
  'dashboard_reports.position': 'a number',
  'dashboard_reports.hash': 'a hash',
  'opinion_maps.access': 'one of three words',
  'opinion_statements.language': 'one of two words',
  'opinion_participants.proof': 'one of five words',
  'opinion_participants.token_hash': 'a hash',
  'opinion_codes.code_hash': 'a hash',
  'opinion_analyses.seconds': 'a number',
  'opinion_analyses.hash': 'a hash',
  'opinion_analyses.result': 'numbers made from votes',
  'discussion_messages.author_kind': 'one of the kinds of participant',
  'replies.author_kind': 'one of the kinds of participant',
  'files.media_type': 'found from the content, one of five',
  'files.sha256': 'a hash',
  'files.storage_key': 'a hash',
  'domain_events.name': 'a name of ours',
  'domain_events.payload': 'ids and small words of ours; the table refuses changes',
  'event_cursors.listener': INSTALLATION,
  'event_cursors.last_error': 'the name of an error class',
  'idempotency_keys.key': INSTALLATION,
  'idempotency_keys.command': INSTALLATION,
  'idempotency_keys.result': INSTALLATION,
  'installation_facts.name': INSTALLATION,
  'installation_facts.value': INSTALLATION,
  'rate_limits.key': INSTALLATION,
}

/** Every column that can hold words, from the schema itself; those of a fixed choice of words apart. */
export function listTextColumns() {
  return Object.values(schema as Record<string, unknown>).flatMap((table) => {
    if (!is(table, PgTable)) return []
    const { name } = getTableConfig(table)
    return Object.entries(getTableColumns(table))
      .filter(([, column]) => /^(text|varchar|char|json|jsonb|citext)/.test(column.getSQLType()) && !column.enumValues?.length)
      .map(([property, column]) => ({ table, property, name: `${name}.${column.name}` }))
  })
}
