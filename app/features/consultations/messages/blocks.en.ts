import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './blocks.zh-CN.ts'

export const messages: English<typeof zh> = {
  'consultations.block.figures': 'Who took part',
  'consultations.block.figuresUnit':
    'People, organisations, comments, replies, endorsements and answers are counted apart and never added up',
  'consultations.block.stanceUnit':
    'Unit: comments that stand; the darker, the more. Comments on a paragraph count with its article · n = {{n}}',
  'consultations.block.fact': 'What',
  'consultations.block.count': 'Number',
  'consultations.block.people': 'People',
  'consultations.block.organisations': 'Organisations',
  'consultations.block.comments': 'Comments',
  'consultations.block.replies': 'Replies',
  'consultations.block.endorsements': 'Endorsements',
  'consultations.block.answered': 'Comments answered',
  'consultations.block.unanswered': 'Comments not answered',
  'consultations.block.campaigns': 'One text sent by many',
  'consultations.block.campaignsUnit_one': 'Unit: people who sent it; it counts as one argument · n = {{count}} text',
  'consultations.block.campaignsUnit_other': 'Unit: people who sent it; each counts as one argument · n = {{count}} texts',
  'consultations.block.words': 'Text',
  'consultations.block.own': 'Added words',
  'consultations.block.duties': 'Answers still owed',
  'consultations.block.dutiesUnit': 'Unit: comments · n = {{n}} not answered',
  'consultations.block.duty': 'Duty',
  'consultations.block.due': 'Due',
  'consultations.block.dutyAnswer': 'Answer each with a reason',
  'consultations.block.divides': '{{article}} divides most ({{n}} comments take a side; questions take none).',
  'consultations.block.owed': 'Not answered yet: {{comments}}, due {{due}}.',
}
