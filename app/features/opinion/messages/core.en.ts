import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './core.zh-CN.ts'

export const messages: English<typeof zh> = {
  'opinion.status.open': 'Opinion map open',
  'opinion.status.announced': 'Opinion map to open',
  'opinion.status.closed': 'Opinion map closed',
  'opinion.gate.opens': 'Opinion map opens',
  'opinion.gate.closes': 'Opinion map closes',
}
