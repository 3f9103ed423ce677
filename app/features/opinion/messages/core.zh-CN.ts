/** What pages of other features show of a map. */
export const messages = {
  'opinion.status.open': '正在收集民意',
  'opinion.status.announced': '民意图谱即将开放',
  'opinion.status.closed': '民意图谱已截止',
  'opinion.gate.opens': '民意图谱开放',
  'opinion.gate.closes': '民意图谱截止',
} as const
