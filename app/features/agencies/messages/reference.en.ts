import type { English } from '../../../i18n/keys.ts'
import type { messages as zh } from './reference.zh-CN.ts'

export const messages: English<typeof zh> = {
  'agencies.reference.title': 'Reference table',
  'agencies.reference.lead':
    'Whom this agency serves, by age, sex and district. Every chart that says what people think states beside it how far those taking part are from this, and who is missing. Agencies below that gave no table of their own use it too.',
  'agencies.reference.none': 'No table has been given yet; beside the charts it says that nobody can tell who is missing.',
  'agencies.reference.inherited': 'At present the table of {{agency}} is used ({{source}}, {{year}}). One given here takes its place.',
  'agencies.reference.current': 'The table in use: {{source}}, {{year}}, given on {{at}}. Earlier ones are kept; the newest counts.',
  'agencies.reference.table': 'Table',
  'agencies.reference.tableHint':
    'Paste it from a spreadsheet, one group a line: what is divided (age, sex, district), the group, the number of residents; districts may have their English name before the number. Write ages as whole years, 18-34 or 60+, without overlap; sex as female or male. Each division needs at least two groups; one division alone is enough.',
  'agencies.reference.sourceZh': 'Source of the numbers (Chinese)',
  'agencies.reference.sourceEn': 'Source of the numbers (English)',
  'agencies.reference.year': 'Year of the numbers',
  'agencies.reference.submit': 'Use this table',
  'agencies.reference.why': 'The table, its source and its year are public; charts are compared with it from their next opening.',
  'agencies.reference.saved': 'The table is in use.',
  'agencies.reference.link': 'Reference table',
  'agencies.reference.problem.empty': 'Please paste a table, one group a line.',
  'agencies.reference.problem.dimension': 'Line {{line}} should begin with age, sex or district: {{text}}',
  'agencies.reference.problem.columns': 'Line {{line}} should have three columns (districts may have four): {{text}}',
  'agencies.reference.problem.group': 'The group in line {{line}} cannot be read; write ages as 18-34 or 60+: {{text}}',
  'agencies.reference.problem.number': 'The last column of line {{line}} should be a number of residents: {{text}}',
  'agencies.reference.problem.twice': 'Line {{line}} repeats or overlaps a group above: {{text}}',
  'agencies.reference.problem.alone': 'Each division needs at least two groups, and not all of them empty.',
  'agencies.reference.problem.year': 'The year cannot lie in the future.',
}
