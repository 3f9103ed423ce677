export const messages = {
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
}
