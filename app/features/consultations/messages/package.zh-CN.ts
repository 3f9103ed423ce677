export const messages = {
  'consultations.package.what':
    '{{agency}}征求意见的公开记录，征求意见期为 {{from}} 至 {{to}}。`datapackage.json` 说明每个文件的字段、行数和 SHA-256。',
  'consultations.package.rows_other': '{{count}} 行',
  'consultations.package.people':
    '参与者以编号表示，名称是本人公开使用的名称。已撤回和已隐藏的意见只留记录，不含文字。附议只有数目，没有附议人。',
  'consultations.package.leftOut':
    '不含：电子邮件、真实姓名（征求意见要求公开的除外）、来信来电人的姓名和联系方式、内部备注、标签、分派、附件和未公布的稿次。',
  'consultations.package.reading':
    '空白单元格表示没有；`""` 表示空文字；以 = + - @ 等开头的文字前加了一个单引号，读入时去掉。用 `npm run -s minyi -- consultation import 文件夹 --agency 机关` 可以在另一处重建。',
} as const
