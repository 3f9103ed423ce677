import type { English } from '../keys.ts'
import type { messages as zh } from './server.zh-CN.ts'

export const messages: English<typeof zh> = {
  'error.tooBig': 'This is more than can be sent at once (32 MB), so nothing was stored. Go back and choose a smaller file.',
  'error.foreign': 'This form was not sent from this site, so nothing was stored. Please open the page again and send it from there.',
  'day.goesOn': '; the last day is not over',
  'due.past': '{{at}} (overdue)',
}
