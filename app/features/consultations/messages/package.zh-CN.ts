export const messages = {
  'consultations.package.what':
    '{{agency}}征求意见的公开记录，征求意见期为 {{from}} 至 {{to}}。`datapackage.json` 说明每个文件的字段、行数和 SHA-256。',
  'consultations.package.rows_other': '{{count}} 行',
  'consultations.package.files_other': '{{count}} 个随意见提交的文件，文件名为编号',
  'consultations.package.file.participants': '参与者，',
  'consultations.package.file.editions': '公布过的稿次，',
  'consultations.package.file.clauses': '每一稿的条款，',
  'consultations.package.file.descents': '条款在下一稿的去向，',
  'consultations.package.file.extensions': '延长征求意见期的记录，',
  'consultations.package.file.attachments': '附件的名称、类型和 SHA-256，',
  'consultations.package.file.comments': '意见，含来信、来电等渠道收到的，',
  'consultations.package.file.attachment-texts': '附件中读出的文字，',
  'consultations.package.file.anchors': '意见在以前各稿中的位置，',
  'consultations.package.file.revisions': '意见修改以前的文字，',
  'consultations.package.file.replies': '回复，',
  'consultations.package.file.responses': '采纳情况和理由，含被更新的旧答复，',
  'consultations.package.file.decisions': '修改建议是否写入下一稿，',
  'consultations.package.file.credits': '条款文字来自哪条意见，',
  'consultations.package.file.groupings': '最近一次合并同文意见的时间，',
  'consultations.package.file.campaigns': '多人提交的同一份意见，',
  'consultations.package.file.campaign-members': '同文意见包含哪些意见、各自另加的话，',
  'consultations.package.file.themes': '意见主题，',
  'consultations.package.file.theme-members': '主题包含哪些意见，',
  'consultations.package.file.rooms': '讨论区，',
  'consultations.package.file.messages': '讨论发言，',
  'consultations.package.people':
    '参与者以编号表示，名称是本人公开使用的名称；以真实姓名提意见、又以别的名称回复的人，是两个编号。已撤回和已隐藏的意见、回复和发言只留记录，不含文字和附件。附议和对发言的回应只有数目，没有人名。',
  'consultations.package.leftOut':
    '不含：电子邮件、真实姓名（征求意见要求公开的除外）、来信来电人的姓名和联系方式、内部备注、标签、分派、未公布的稿次，以及为未公布的稿次所作的取舍。',
  'consultations.package.reading':
    '空白单元格表示没有；`""` 表示空文字；以 = + - @ 等开头的文字前加了一个单引号，读入时去掉。用 `npm run -s minyi -- consultation import 文件夹或ZIP --agency 机关` 可以在另一处重建。',
} as const
