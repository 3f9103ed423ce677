import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './blocks.zh-CN.ts'

export const messages: English<typeof zh> = {
  'hearings.block.figures': 'Hearing',
  'hearings.block.figuresUnit':
    'People, seats, statements and answers are counted apart and never added up; only what is published is counted',
  'hearings.block.fact': 'What',
  'hearings.block.count': 'Number',
  'hearings.block.applied': 'People who applied',
  'hearings.block.seats': 'Seats',
  'hearings.block.seated': 'People with a seat',
  'hearings.block.said': 'Statements of participants in the transcript',
  'hearings.block.answered': 'Statements whose handling is published',
  'hearings.block.duties': 'Owed for the hearing',
  'hearings.block.dutiesUnit': 'Unit: seats, transcripts or statements · n = {{n}}',
  'hearings.block.duty': 'Duty',
  'hearings.block.due': 'Due',
  'hearings.block.noDate': 'No date is set',
  'hearings.block.duty.draw': 'Draw the seats',
  'hearings.block.duty.transcript': 'Publish the transcript',
  'hearings.block.duty.answer': 'Answer each statement with a reason',
}
