import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './changes.zh-CN.ts'

export const messages: English<typeof zh> = {
  'consultations.changes.title': 'Changes from edition {{from}} to edition {{to}}',
  'consultations.changes.lead':
    'Words taken out are struck through, words put in are underlined. A clause that moved is listed once, with its old and its new number.',
  'consultations.changes.view': 'View',
  'consultations.changes.list': 'Change by change',
  'consultations.changes.inline': 'In one text',
  'consultations.changes.side': 'Side by side',
  'consultations.changes.from': 'From',
  'consultations.changes.to': 'to',
  'consultations.changes.edition': 'edition {{number}}',
  'consultations.changes.compare': 'Compare',
  'consultations.changes.none': 'The two editions read the same.',
  'consultations.changes.read': 'Read edition {{number}}',
  'consultations.change.same': 'unchanged',
  'consultations.change.edited': 'reworded',
  'consultations.change.moved': 'moved',
  'consultations.change.split': 'split',
  'consultations.change.merged': 'merged',
  'consultations.change.added': 'new',
  'consultations.change.removed': 'taken out',
  'consultations.change.before': 'Before:',
  'consultations.change.after': 'After:',
  'consultations.change.corrected': '(set by the office)',
  'consultations.change.unchanged_one': 'unchanged',
  'consultations.change.unchanged_other': '{{count}} unchanged',
  'consultations.place.title': 'Give the comment a place',
  'consultations.place.lead':
    'The words this comment is about were taken out or changed in the newer edition. Choose the clause it speaks of now; where it stood stays on record.',
  'consultations.place.clause': 'Clause',
  'consultations.place.choose': 'Please choose',
  'consultations.place.quote': 'Words in it',
  'consultations.place.quoteHint': 'Copy some words from the clause; leave it empty for the whole clause.',
  'consultations.place.save': 'Put it here',
}
