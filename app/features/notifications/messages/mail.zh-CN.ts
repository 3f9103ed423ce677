export const messages = {
  'notifications.mail.text': '您好：\n\n{{said}}。\n\n查看详情：\n{{link}}\n\n{{site}}',
} as const
