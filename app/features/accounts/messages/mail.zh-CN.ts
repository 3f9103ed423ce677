export const messages = {
  'accounts.mail.confirm.subject': '请确认您的邮箱',
  'accounts.mail.confirm.text':
    '您好：\n\n有人用这个邮箱在“{{site}}”注册，显示名称为“{{name}}”。如果是您本人，请在 24 小时内打开下面的链接确认：\n\n{{link}}\n\n如果不是您本人，请不要理会这封信，账号不会启用。\n\n{{site}}',
  'accounts.mail.known.subject': '您已经有账号',
  'accounts.mail.known.text':
    '您好：\n\n有人用这个邮箱在“{{site}}”注册，但您早已有账号，因此什么都没有改变。可以直接登录；忘记密码，请从这里重设：\n\n{{link}}\n\n如果不是您本人操作，请不要理会这封信。\n\n{{site}}',
  'accounts.mail.reset.subject': '重设密码',
  'accounts.mail.reset.text':
    '您好：\n\n我们收到了重设密码的申请。请在一小时内打开下面的链接，设置新密码：\n\n{{link}}\n\n如果不是您本人申请，请不要理会这封信，密码不会改变。\n\n{{site}}',
  'accounts.mail.passwordChanged.subject': '您的密码已更改',
  'accounts.mail.passwordChanged.text':
    '您好：\n\n您账号的密码刚刚更改，所有登录都已结束。如果不是您本人操作，请立即重设密码：\n\n{{link}}\n\n{{site}}',
} as const
