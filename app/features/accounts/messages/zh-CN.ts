export const messages = {
  'accounts.field.email': '邮箱',
  'accounts.field.password': '密码',
  'accounts.field.newPassword': '新密码',
  'accounts.field.currentPassword': '现在的密码',
  'accounts.field.displayName': '显示名称',
  'accounts.field.realName': '真实姓名',
  'accounts.field.mandateNote': '代表谁发言',
  'accounts.field.kind': '您以什么身份参与',
  'accounts.field.locale': '信件和页面的语言',
  'accounts.hint.email': '用来登录和接收答复，不会公开。',
  'accounts.hint.password': '至少 10 个字。一句只有您知道的话，比又短又复杂的密码更安全。',
  'accounts.hint.displayName': '会显示在您的意见旁边，可以用笔名。',
  'accounts.hint.realName': '平时不显示。只有要求实名并事先说明的征求意见，才会在您的意见旁显示。',
  'accounts.hint.mandateNote': '例如：代表本市一百四十名会员，意见经会员会议讨论。组织须填写，会公开显示。',
  'accounts.kind.person': '个人',
  'accounts.kind.organisation': '组织（统计时不计入人数）',
  'accounts.locale.zh': '中文',
  'accounts.locale.en': 'English',

  'accounts.problem.signIn': '登录未成功：邮箱或密码不对，或者邮箱还没有确认。请核对后再试；忘记密码可以重设。',
  'accounts.problem.wrongPassword': '密码不对，请重新输入。',
  'accounts.problem.linkExpired': '这个链接已经用过或已过期。请重新申请一封邮件。',
  'accounts.problem.mandateNeeded': '组织须说明代表谁发言。',
  'accounts.problem.noSession': '这次登录已经结束，请刷新页面查看。',
  'accounts.problem.lastAdministrator': '这是最后一位管理员。请先指定另一位管理员。',

  'accounts.login.title': '登录',
  'accounts.login.toSignUp': '还没有账号，去注册',
  'accounts.login.forgot': '忘记密码',
  'accounts.login.verified': '邮箱已确认，现在可以登录。',
  'accounts.login.afterReset': '密码已更改，其他设备上的登录都已结束。请用新密码登录。',
  'accounts.login.afterDeletion': '账号已注销。您的个人信息已删除，已发表的意见以“已注销账号”的名义保留。',

  'accounts.signup.title': '注册账号',
  'accounts.signup.lead': '发表意见、附议和关注事项需要账号。浏览全部内容不需要。',
  'accounts.signup.next': '提交后，我们会向这个邮箱发一封确认信。点开信中的链接，账号就能使用。',
  'accounts.signup.submit': '注册',
  'accounts.signup.sent.title': '请查收邮件',
  'accounts.signup.sent.text':
    '我们已向您填写的邮箱发出邮件，请在 24 小时内点开信中的链接。几分钟后仍没有收到，请看看垃圾邮件箱，或者重新填写一次。',
  'accounts.signup.again': '重新填写',

  'accounts.verify.title': '确认邮箱',
  'accounts.verify.text': '点击下面的按钮，名为“{{name}}”的账号就会启用。如果这不是您注册的，请直接关闭页面，账号不会启用。',
  'accounts.verify.submit': '确认，启用账号',
  'accounts.verify.again': '重新注册',

  'accounts.forgot.title': '重设密码',
  'accounts.forgot.lead': '填写注册时的邮箱。如果有对应的账号，我们会发去一封信，信中的链接在一小时内有效。',
  'accounts.forgot.submit': '发送邮件',
  'accounts.forgot.sent': '如果这个邮箱有对应的账号，邮件已经发出。链接在一小时内有效；几分钟后仍没有收到，请看看垃圾邮件箱。',

  'accounts.reset.title': '设置新密码',
  'accounts.reset.lead': '保存后，所有设备上的登录都会结束，请用新密码重新登录。',
  'accounts.reset.submit': '保存新密码',
  'accounts.reset.again': '重新申请邮件',

  'accounts.nav.label': '账号',
  'accounts.nav.profile': '资料与密码',
  'accounts.nav.sessions': '登录设备',

  'accounts.account.title': '我的账号',
  'accounts.account.kind': '参与身份',
  'accounts.account.since': '注册于 {{date}}',
  'accounts.account.profile': '资料',
  'accounts.account.profileNote': '修改显示名称后，您以前的意见旁也会显示新名称。',
  'accounts.account.saved.profile': '资料已保存。',
  'accounts.account.saved.password': '密码已更改，其他设备上的登录都已结束。',
  'accounts.account.password': '密码',
  'accounts.account.passwordNote': '更改后，其他设备上的登录都会结束。这里不用重新登录。',
  'accounts.account.changePassword': '更改密码',
  'accounts.account.data': '我的数据',
  'accounts.account.dataNote': '下载与您账号有关的全部数据：资料、意见、回复、附议、关注、通知和登录记录（JSON 格式）。',
  'accounts.account.download': '下载我的数据',
  'accounts.account.delete': '注销账号',
  'accounts.account.deleteNote':
    '注销后不能恢复。您的邮箱、密码、名称和其他个人信息会立即删除，关注和通知也会删除。您已发表的意见、回复和附议是公共记录的一部分，会以“已注销账号”的名义保留；不想保留的意见，请在注销前逐条撤回。',
  'accounts.account.deleteSubmit': '注销我的账号',

  'accounts.sessions.title': '登录设备',
  'accounts.sessions.lead': '这里列出您账号现在的全部登录。14 天没有使用，或登录满 60 天，登录会自动结束。',
  'accounts.sessions.device': '设备',
  'accounts.sessions.since': '登录时间',
  'accounts.sessions.lastSeen': '最近使用',
  'accounts.sessions.current': '当前设备',
  'accounts.sessions.unknownDevice': '未知设备',
  'accounts.sessions.end': '结束登录',
  'accounts.sessions.endLabel': '结束登录：{{device}}',
  'accounts.sessions.endOthers': '结束其他全部登录',
  'accounts.sessions.done': '已结束。',

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

  'accounts.about.title': '关于民意',
  'accounts.about.what.title': '这是什么',
  'accounts.about.what.text':
    '民意是政府征求意见的地方。机关在这里公开草案，您可以对其中任何一条发表意见；机关须逐条说明采纳情况和理由。浏览不需要账号，发表意见需要。',
  'accounts.about.words.title': '您说的话会怎样',
  'accounts.about.words.text':
    '意见提交后立即公开，与您的显示名称和参与身份一起显示。开始答复之前可以修改，修改前的内容也会保留。可以撤回；机关隐藏意见须公开理由，并留下记录。意见始终跟着它所针对的条款。',
  'accounts.about.numbers.title': '数字从哪里来',
  'accounts.about.numbers.text':
    '页面、表格和下载文件中的数字来自同一次计算，可由公开数据重新算出。人数、意见数和附议数分开统计，组织不计入人数。',
  'accounts.about.data.title': '我们保存什么',
  'accounts.about.data.text':
    '账号保存邮箱、经过加密处理的密码、显示名称，以及您自愿填写的内容；登录记录保存时间和浏览器名称。没有广告，没有第三方跟踪。操作记录按顺序公开，其中只有编号，没有姓名和邮箱。您随时可以在“我的账号”下载自己的全部数据。',
  'accounts.about.deletion.title': '注销账号之后',
  'accounts.about.deletion.text':
    '邮箱、密码、名称和其他个人信息立即删除，不能恢复。已发表的意见、回复和附议是公共记录的一部分，会以“已注销账号”的名义保留，与您本人不再有联系。',
  'accounts.about.open.title': '开放源代码',
  'accounts.about.open.text': '本平台以 AGPL-3.0 许可证开放源代码，任何人都可以检查它怎样工作。',
} as const
