import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './office.zh-CN.ts'

export const messages: English<typeof zh> = {
  'hearings.office.title': 'Hearings',
  'hearings.office.none': 'There is no hearing yet.',
  'hearings.office.new': 'New hearing',
  'hearings.office.newWhy':
    'Notice, applications, draw, agenda, transcript and answers in one place. Notice comes thirty days before, or with a reason.',
  'hearings.office.titleZh': 'Name (Chinese)',
  'hearings.office.titleEn': 'Name (English)',
  'hearings.office.aboutZh': 'Subject (Chinese)',
  'hearings.office.aboutEn': 'Subject (English)',
  'hearings.office.venueZh': 'Place (Chinese)',
  'hearings.office.venueEn': 'Place (English)',
  'hearings.office.groups': 'Groups of participants and their seats',
  'hearings.office.groupsHint':
    'One per line: name | name in English seats, for example “周边居民 | Residents nearby 8”. All sides should be balanced.',
  'hearings.office.consultation': 'Held on the consultation',
  'hearings.office.consultationNone': 'None',
  'hearings.office.create': 'Create',
  'hearings.office.publish': 'Publish the notice',
  'hearings.office.publishWhy':
    'Applications open at once. The secret of the draw is fixed now, and its hash is published with the notice.',
  'hearings.office.appliesUntil': 'Applications close',
  'hearings.office.heldAt': 'Held',
  'hearings.office.reason': 'Why less than thirty days of notice',
  'hearings.office.move': 'Change the time or place',
  'hearings.office.moveWhy':
    'The old and new times and places and the reason are published on the page of the hearing; applicants and followers of the matter are told. Applications and seats stay.',
  'hearings.office.moveReason': 'Why it changes (published)',
  'hearings.office.moveNow': 'Publish the change',
  'hearings.office.callOff': 'Call the hearing off',
  'hearings.office.callOffWhy':
    'This cannot be undone. The reason is published; applicants and followers of the matter are told. Applications are kept.',
  'hearings.office.callOffReason': 'Why it is called off (published)',
  'hearings.office.callOffNow': 'Publish that it is off',
  'hearings.office.agenda': 'Agenda',
  'hearings.office.agendaHint': 'One item per line.',
  'hearings.office.save': 'Save',
  'hearings.office.draw': 'Draw the seats',
  'hearings.office.next.draw':
    'Applications are open. Come back to draw the seats after they close ({{from}}) and before the hearing ({{to}}).',
  'hearings.office.next.hold': 'The seats have been drawn. The hearing is on {{at}}; its transcript is written here afterwards.',
  'hearings.office.drawWhy': 'Once, by the published rule; the result and the secret are public at once.',
  'hearings.office.applications': 'Applications',
  'hearings.office.enter': 'Write the transcript',
  'hearings.office.enterHint':
    'One per line: “speaker: words”. Put the number before a participant, as in “7 Harbour Lane: …”; a line without a speaker goes on with the one before.',
  'hearings.office.add': 'Add to the transcript',
  'hearings.office.rewrite': 'Change this line',
  'hearings.office.lineNumber': 'Number of the participant',
  'hearings.office.lineNumberHint': 'Empty where somebody of the office spoke.',
  'hearings.office.speaker': 'Speaker',
  'hearings.office.words': 'Words',
  'hearings.office.rewriteWhy': 'The speaker has to confirm it again.',
  'hearings.office.publishTranscript': 'Publish the transcript',
  'hearings.office.publishTranscriptWhy':
    'Everybody will read it, with the lines that are not confirmed or disputed; speakers can still confirm theirs. Then each line is answered.',
  'hearings.office.handle': 'Answer this line',
  'hearings.office.handleAgain': 'Change the answer',
  'hearings.office.outcome': 'Outcome',
  'hearings.office.handleReason': 'Reason',
  'hearings.office.publishHandling': 'Publish the answers',
  'hearings.office.publishHandlingWhy':
    'Once everything that participants said has an answer. After that neither transcript nor answers can be changed.',
  'hearings.office.delete': 'Delete',
  'hearings.office.view': 'See the public page',
}
