import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './channels.zh-CN.ts'

export const messages: English<typeof zh> = {
  'consultations.channel.web': 'This site',
  'consultations.channel.letter': 'Letter',
  'consultations.channel.phone': 'Phone',
  'consultations.channel.meeting': 'Meeting',
  'consultations.channel.email': 'E-mail',
  'consultations.channel.off-web': 'entered by the office',
  'consultations.channel.standing': 'without what was withdrawn or hidden',
  'consultations.channel.only': 'Only: {{what}}',
  'consultations.channel.by.letter': 'By letter, receipt no. {{receipt}}',
  'consultations.channel.by.phone': 'By phone, receipt no. {{receipt}}',
  'consultations.channel.by.meeting': 'At a meeting, receipt no. {{receipt}}',
  'consultations.channel.by.email': 'By e-mail, receipt no. {{receipt}}',
  'consultations.channel.count': '{{channel}} {{count}}',
  'consultations.channel.besides': 'Another {{count}} did not come over this site and were entered by officials: {{list}}. ',
  'consultations.channel.onlyOffWeb': '{{comments}} came in, none of them over this site; officials entered them: {{list}}. ',
  'consultations.channel.within': '{{count}} of them entered by officials',
  'consultations.channel.counting':
    'What came by letter, phone, meeting or e-mail is entered by the office and counted by channel; those who sent it are not among the people and organisations counted here.',
}
