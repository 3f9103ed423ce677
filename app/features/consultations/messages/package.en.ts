import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './package.zh-CN.ts'

export const messages: English<typeof zh> = {
  'consultations.package.what':
    'The public record of a consultation by {{agency}}, open from {{from}} to {{to}}. `datapackage.json` describes the fields, rows and SHA-256 of each file.',
  'consultations.package.rows_one': 'one row',
  'consultations.package.rows_other': '{{count}} rows',
  'consultations.package.people':
    'Participants are numbers, with the name that they use in public. Comments that were withdrawn or hidden leave their mark without their words. Endorsements are counted, not named.',
  'consultations.package.leftOut':
    'Left out: e-mail addresses, real names (unless the consultation asked for them), who sent letters and calls, internal notes, tags, assignments, attachments and editions that were not published.',
  'consultations.package.reading':
    'An empty cell means none; `""` means an empty text; text that begins with = + - @ and the like has a single quotation mark before it, which is taken off when read. `npm run -s minyi -- consultation import FOLDER --agency SLUG` rebuilds it elsewhere.',
}
