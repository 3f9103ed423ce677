import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './theme-work.zh-CN.ts'

export const messages: English<typeof zh> = {
  'consultations.themes.workLead':
    'You can name, merge and split themes. Once you have, the program no longer sorts them anew; it only adds the comments that come.',
  'consultations.themes.name': 'Name',
  'consultations.themes.nameHint': 'Left empty, its key terms name it. At most 60 characters.',
  'consultations.themes.rename': 'Save the name',
  'consultations.themes.into': 'Merge into',
  'consultations.themes.merge': 'Merge',
  'consultations.themes.split': 'Split in two',
  'consultations.themes.change': 'Change this theme',
  'consultations.themes.done.renamed': 'The name is saved.',
  'consultations.themes.done.merged': 'Merged; the key terms follow shortly.',
  'consultations.themes.done.split': 'Split into two themes.',
  'consultations.themes.problem.tooAlike': 'These comments use much the same words, or are too few to be split.',
}
