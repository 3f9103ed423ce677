export const messages = {
  'accounts.facts.title': '您是谁（只用于统计，可以不填）',
  'accounts.facts.why':
    '填了以后，图表旁边就能说明参与者里少了哪些人。只公布各组人数：不足 5 人的组不显示，五人一批计入；没有哪个页面让别人（包括机关）看到您填的内容，它也不会和您的意见放在一起。随时可以改，清空并保存就是删除。',
  'accounts.facts.birthYear': '出生年份',
  'accounts.facts.birthYearHint': '只用来归入年龄段。',
  'accounts.facts.sex': '性别',
  'accounts.facts.district': '居住的区',
  'accounts.facts.unsaid': '不说明',
  'accounts.facts.female': '女',
  'accounts.facts.male': '男',
  'accounts.facts.inAccount': '到“我的账号”里填写',
  'accounts.facts.save': '保存',
  'accounts.facts.saved': '已保存。您填的内容只有您自己看得到。',
  'accounts.facts.problem.birthYear': '请填四位数的出生年份，例如 1985，也可以留空。',
} as const
