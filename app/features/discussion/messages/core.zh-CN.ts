export const messages = {
  'discussion.link': '讨论',
} as const
