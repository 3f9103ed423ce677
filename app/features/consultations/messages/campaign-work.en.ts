import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './campaign-work.zh-CN.ts'

export const messages: English<typeof zh> = {
  'consultations.campaigns.toWork': 'Comments to answer',
  'consultations.campaigns.workLead':
    'One answer goes to everybody who sent the common text and nothing more. Those who added words are not among them: their words are read and answered one by one.',
  'consultations.campaigns.column.text': 'Text',
  'consultations.campaigns.column.people': 'People',
  'consultations.campaigns.column.plain': 'Common text answered',
  'consultations.campaigns.column.own': 'Own words answered',
  'consultations.campaigns.of': '{{done}} of {{all}}',
  'consultations.campaigns.dissolved': 'Dissolved',
  'consultations.campaigns.answer_one': 'Answer {{count}} comment',
  'consultations.campaigns.answer_other': 'Answer {{count}} comments',
  'consultations.campaigns.answerHint_one':
    'The answer goes to the author of {{count}} comment without added words; an earlier answer is kept and replaced by this one.',
  'consultations.campaigns.answerHint_other':
    'The answer goes to the authors of {{count}} comments without added words; an earlier answer is kept and replaced by this one.',
  'consultations.campaigns.ownLeft_one': '{{count}} addition is still owed an answer of its own',
  'consultations.campaigns.ownLeft_other': '{{count}} additions are still owed an answer of their own',
  'consultations.campaigns.ownDone': 'All additions are answered.',
  'consultations.campaigns.read': 'Read and answer',
  'consultations.campaigns.takeOut': 'Take out of the group',
  'consultations.campaigns.takeOutHint': 'What is not the same text can be taken out; it stays out when comments are grouped again.',
  'consultations.campaigns.putBack': 'Put back',
  'consultations.campaigns.takenOut': 'Taken out of the group',
  'consultations.campaigns.dissolve': 'Dissolve the group',
  'consultations.campaigns.dissolveHint':
    'Each comment is then counted and answered by itself, also when the same text is sent again. The group can be restored.',
  'consultations.campaigns.restore': 'Restore the group',
  'consultations.campaigns.isDissolved': 'This group is dissolved: each comment is counted and answered by itself.',
  'consultations.campaigns.done.answered_one': '{{count}} comment answered.',
  'consultations.campaigns.done.answered_other': '{{count}} comments answered.',
  'consultations.campaigns.done.out': 'Taken out.',
  'consultations.campaigns.done.in': 'Put back.',
  'consultations.campaigns.done.dissolved': 'Dissolved.',
  'consultations.campaigns.done.standing': 'Restored.',
  'consultations.campaigns.problem.dissolved': 'This group is dissolved; please answer its comments one by one.',
  'consultations.campaigns.problem.nobody': 'There is no comment in this group to be answered together.',
}
