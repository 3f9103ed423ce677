import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './core.zh-CN.ts'

export const messages: English<typeof zh> = {
  'hearings.status.applying': 'Hearing: applications open',
  'hearings.status.drawing': 'Hearing: seats to be drawn',
  'hearings.status.drawn': 'Hearing to be held',
  'hearings.status.held': 'Hearing held',
  'hearings.status.transcript': 'Hearing: transcript published',
  'hearings.status.handled': 'Hearing answered',
  'hearings.status.called-off': 'Hearing called off',
  'hearings.gate.notice': 'Notice of the hearing',
  'hearings.gate.held': 'Hearing',
  'hearings.gate.calledOff': 'Hearing called off',
  'hearings.gate.handled': 'What became of what was said at the hearing',
}
