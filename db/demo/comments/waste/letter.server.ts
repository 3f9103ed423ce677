import { type DemoComment, type DemoResponse, who } from '../../types.server.ts'

/** One letter that went round the neighbourhoods: eleven people sent it, some with words of their own. */
const LETTER =
  '我们每天在家把垃圾分成四类，最怕的就是白分。看到混装举报以后没有回音，大家就泄了气。请在规定里写明：居民举报混合装运的，城市管理部门应当在规定期限内查清，把处理结果告诉举报人，并且公布在投放点。谁来查、几天查完、查到怎么办，都应当写清楚。'

const ANSWER: DemoResponse = {
  by: 'official2',
  outcome: 'partly',
  afterDays: 26,
  carriedBy: 'a12-p2',
  reason:
    '修改稿第十二条增加：城市管理部门应当在七个工作日内把处理结果告知举报人。在每个投放点张贴单件举报的结果容易暴露举报人，改为在每月的巡查结果中一并公布。',
}

const sent = (by: string, daysBeforeNow: number, hour: number, said: { before?: string; after?: string } = {}): DemoComment => ({
  by,
  language: 'zh',
  clause: 'a12-p2',
  stance: 'amend',
  daysBeforeNow,
  hour,
  endorsedBy: [],
  body: `${said.before ?? ''}${LETTER}${said.after ?? ''}`,
  response: ANSWER,
})

export const wasteLetter: DemoComment[] = [
  { ...sent('citizen3', 61, 9, { before: '城市管理局的同志：' }), endorsedBy: who('6 8 15') },
  sent('citizen6', 60, 8, { before: '您好！' }),
  sent('citizen8', 60, 22),
  sent('citizen1', 59, 7, { before: '尊敬的城市管理局：' }),
  sent('citizen5', 59, 6, { after: '我店门口那个点，上个月混装了四回，我记着日子。' }),
  sent('citizen13', 58, 19, { before: '各位领导好。', after: '我们楼的人都同意，托我一起反映。' }),
  sent('citizen15', 57, 8, { after: '谢谢。' }),
  sent('citizen17', 57, 18, { before: '城管局：' }),
  sent('citizen18', 56, 20, { after: '北山的车一天只来一趟，更容易一车拉走，请也管到山上来。' }),
  sent('citizen11', 55, 3, { before: '市城市管理局：' }),
  sent('citizen2', 54, 23, { after: '拜托了！' }),
]
