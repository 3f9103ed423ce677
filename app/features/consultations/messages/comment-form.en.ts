import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './comment-form.zh-CN.ts'

export const messages: English<typeof zh> = {
  'consultations.comment.titleOn': 'Comment on {{cite}}',
  'consultations.comment.titleWhole': 'Comment on the whole draft',
  'consultations.comment.signIn': 'Sign in to comment; you will come back here.',
  'consultations.comment.read': 'Text of the clause',
  'consultations.comment.clause': 'Which clause',
  'consultations.comment.pickPart': 'This clause has parts; you can choose one of them:',
  'consultations.comment.quote': 'Words you refer to',
  'consultations.comment.quoteHint': 'Choose them in the text above or copy a few words; they should occur once in the clause.',
  'consultations.comment.selectHint': 'Select words with mouse, finger or keyboard (Shift and arrow keys): they are filled in below.',
  'consultations.comment.stance': 'Your stance',
  'consultations.comment.stance.support': 'I agree with this rule',
  'consultations.comment.stance.oppose': 'I do not agree with this rule',
  'consultations.comment.stance.amend': 'It should be changed',
  'consultations.comment.stance.ask': 'It is unclear, or I have a question',
  'consultations.comment.body': 'Your comment and reasons',
  'consultations.comment.bodyHint': 'At most 10,000 characters. Reasons and facts make it easier to adopt.',
  'consultations.comment.proposed': 'Proposed wording',
  'consultations.comment.proposedHint':
    'For the stance “Amend”. It replaces the words you refer to, else the whole clause, with each of its paragraphs and items on a line of its own, and is shown as a redline.',
  'consultations.comment.fromPresent': 'Begin with the present words',
  'consultations.comment.attachment': 'Attachment',
  'consultations.comment.attachmentHint':
    'PDF, DOCX or a picture, at most 10 MB; everybody can download it. Where a picture was taken and the like is removed.',
  'consultations.comment.namePublic': 'Your comment is public, under the name “{{name}}”.',
  'consultations.comment.realName': 'This consultation asks for real names: yours, “{{name}}”, will be shown.',
  'consultations.comment.realNameNone': 'This consultation asks for real names, and yours will be shown. You have not given one yet.',
  'consultations.comment.toAccount': 'Add your real name',
  'consultations.comment.until':
    'You can change it until somebody replies or the office answers, and withdraw it at any time. The consultation closes at {{at}}.',
  'consultations.comment.send': 'Send comment',
  'consultations.comment.draftKept': 'What you wrote last time and did not send is back.',
  'consultations.comment.discard': 'Start afresh',
  'consultations.comment.editTitle': 'Change your comment',
  'consultations.comment.editHint': 'What it said before is kept and can be read by others.',
  'consultations.comment.saveEdit': 'Save the change',
}
