import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './package.zh-CN.ts'

export const messages: English<typeof zh> = {
  'consultations.package.what':
    'The public record of a consultation by {{agency}}, open from {{from}} to {{to}}. `datapackage.json` describes the fields, rows and SHA-256 of each file.',
  'consultations.package.rows_one': 'one row',
  'consultations.package.rows_other': '{{count}} rows',
  'consultations.package.files_one': 'one file that came with a comment, named by its id',
  'consultations.package.files_other': '{{count}} files that came with comments, named by their ids',
  'consultations.package.file.participants': 'who took part, ',
  'consultations.package.file.editions': 'published editions, ',
  'consultations.package.file.clauses': 'the clauses of each edition, ',
  'consultations.package.file.descents': 'what became of each clause in the next edition, ',
  'consultations.package.file.extensions': 'extensions of the period, ',
  'consultations.package.file.attachments': 'names, types and SHA-256 of attachments, ',
  'consultations.package.file.comments': 'comments, with those that came by letter, phone and so on, ',
  'consultations.package.file.attachment-texts': 'the text read from attachments, ',
  'consultations.package.file.anchors': 'where comments stood in earlier editions, ',
  'consultations.package.file.revisions': 'what comments said before they were edited, ',
  'consultations.package.file.replies': 'replies, ',
  'consultations.package.file.responses': 'what became of comments and why, with answers that were replaced, ',
  'consultations.package.file.decisions': 'whether proposed wording went into the next edition, ',
  'consultations.package.file.credits': 'which comments the words of a clause are due to, ',
  'consultations.package.file.groupings': 'when letters sent by many were last grouped, ',
  'consultations.package.file.campaigns': 'texts that many people sent, ',
  'consultations.package.file.campaign-members': 'the comments of each such text and what each added, ',
  'consultations.package.file.themes': 'themes, ',
  'consultations.package.file.theme-members': 'the comments of each theme, ',
  'consultations.package.file.rooms': 'the discussion, ',
  'consultations.package.file.messages': 'messages of the discussion, ',
  'consultations.package.people':
    'Participants are numbers, with the name that they use in public; who commented under a real name and replied under another has two numbers. Comments, replies and messages that were withdrawn or hidden leave their mark without their words and files. Endorsements and reactions are counted, not named.',
  'consultations.package.leftOut':
    'Left out: e-mail addresses, real names (unless the consultation asked for them), who sent letters and calls, internal notes, tags, assignments, editions that were not published, and decisions made for them.',
  'consultations.package.reading':
    'An empty cell means none; `""` means an empty text; text that begins with = + - @ and the like has a single quotation mark before it, which is taken off when read. `npm run -s minyi -- consultation import FOLDER-OR-ZIP --agency SLUG` rebuilds it elsewhere.',
}
