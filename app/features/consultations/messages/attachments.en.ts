import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './attachments.zh-CN.ts'

export const messages: English<typeof zh> = {
  'consultations.attachment.title': 'Text of the attachment',
  'consultations.attachment.read': 'Read the text of the attachment',
  'consultations.attachment.lead':
    'Text that a program took out of “{{name}}”, without layout, pictures and notes. The original is what counts.',
  'consultations.attachment.original': 'Download the original ({{size}})',
  'consultations.attachment.comment': 'Back to the comment',
  'consultations.attachment.cut': 'The original is long: only its beginning stands here.',
  'consultations.attachment.previous': 'Previous part',
  'consultations.attachment.part': 'Part {{part}} of {{parts}}',
  'consultations.attachment.unreadable.encrypted': '{{name}} · text not readable: it has a password',
  'consultations.attachment.unreadable.no-text': '{{name}} · text not readable: a picture or a scan',
  'consultations.attachment.unreadable.broken': '{{name}} · text not readable: the file is damaged',
  'consultations.attachment.unreadable.too-large': '{{name}} · text not readable: too large',
}
