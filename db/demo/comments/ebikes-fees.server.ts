import { type DemoComment, who } from '../types.server.ts'

/** Articles 16 to 18: the retrieval fee, rush hours, field workers. */
export const ebikesFees: DemoComment[] = [
  {
    by: 'citizen8', language: 'zh', clause: 'a16-p1', stance: 'oppose', daysBeforeNow: 12, hour: 22, endorsedBy: who('1-2 9 14 16 18'),
    body: '骑一次两块五，调度费五块，比车费贵一倍。学校门口的停放区天天是满的，等于变相涨价。先补停放区，再谈收费。',
    tags: ['调度费'],
    replies: [{ by: 'citizen13', hoursAfter: 10, body: '不收钱，就没人多走那几步。我在楼下看了三年。', replies: [{ by: 'citizen8', hoursAfter: 2, body: '有地方停我愿意走。没地方停还收钱，我走到哪里去？' }] }],
    response: { by: 'official1', outcome: 'partly', afterDays: 6, reason: '收费保留，顺序调整：某一片区的停放区间距达到附件要求并公布之后，该片区方可收取调度费。' },
  },
  {
    by: 'citizen9', language: 'en', clause: 'a16-p1', quote: 'show the amount and the nearest parking zone before the trip is ended', stance: 'support', daysBeforeNow: 11, hour: 20, endorsedBy: who('1 8 10 16 19 e2'),
    body: 'Yes. Today I learn about the fee from my bank statement.',
  },
  {
    by: 'citizen7', language: 'zh', clause: 'a16-p1', stance: 'support', daysBeforeNow: 10, hour: 20, endorsedBy: who('5-6 13'),
    body: '支持收费。图自己方便的那几步路，是拿别人的路换的。',
  },
  {
    by: 'citizen14', language: 'zh', clause: 'a16-p1', quote: '并应当在还车前提示金额和最近停放区的位置', stance: 'amend', daysBeforeNow: 8, hour: 22, endorsedBy: who('1 8-9 19'),
    body: '只提示还不够。应该给两分钟宽限：提示以后用户把车推进去，就不收，骑行计费也停。',
    proposed: '并应当在还车前提示金额和最近停放区的位置，用户在提示后三分钟内移入停放区的，不得收取',
    tags: ['调度费'],
    response: { by: 'official1', outcome: 'adopted', afterDays: 4, reason: '采纳，宽限时间定为三分钟，期间停止骑行计费。' },
  },
  {
    by: 'citizen1', language: 'zh', clause: 'a16-p2-i1', quote: '三百米', stance: 'amend', daysBeforeNow: 9, hour: 7, endorsedBy: who('8 11 14 18'),
    body: '第十二条说一百五十米就该有一处，这里又要超过三百米才免费，中间那一百五十米算谁的？两处应当一致。',
    proposed: '一百五十米',
    tags: ['调度费', '停放区'],
  },
  {
    by: 'citizen11', language: 'zh', clause: 'a16-p2-i3', quote: '突发疾病、交通事故等紧急情况', stance: 'support', daysBeforeNow: 7, hour: 2, endorsedBy: who('3 17'),
    body: '见过有人低血糖，把车一扔就坐地上了，还被扣了十五块。这一项写得有人情味。',
  },
  {
    by: 'citizen18', language: 'zh', clause: 'a16-p2', stance: 'amend', daysBeforeNow: 6, hour: 17, endorsedBy: who('6 19'),
    body: '骑到半坡没电了，推也推不动，只好停在路边，这种也不该收。建议在第二项里加上电量不足。',
    replies: [{ by: 'citizen12', hoursAfter: 12, body: '电量低于两成的车，系统本来就不该让人开锁，这是公司的事。' }],
  },
  {
    by: 'citizen5', language: 'zh', clause: 'a16-p3', quote: '满三次', stance: 'oppose', daysBeforeNow: 8, hour: 14, endorsedBy: who('6-7 13 15'),
    body: '三次太宽。故意堵门的，一次就该停他一个星期。',
    proposed: '满二次',
  },
  {
    by: 'citizen2', language: 'zh', clause: 'a16-p3', quote: '暂停为其提供服务七日', stance: 'oppose', daysBeforeNow: 7, hour: 14, endorsedBy: who('9 12'),
    body: '我租车是为了干活，停七天就是一周没饭吃。第一次先给个警告，再让人申诉，申诉期间别停。',
    proposed: '在告知并听取申诉后，暂停为其提供服务三日',
    tags: ['调度费', '劳动者'],
    response: { by: 'official1', outcome: 'partly', afterDays: 4, reason: '增加事先告知和申诉程序，申诉处理期间不暂停服务。七日不作调整，禁停区还车直接影响他人通行安全。' },
  },
  {
    by: 'expert2', language: 'zh', clause: 'a16-p3', quote: '单独列账', stance: 'support', daysBeforeNow: 5, hour: 11, endorsedBy: who('8 10 14 16'),
    body: '调度费不是罚款，是成本补偿，单独列账并公开收支，才能和变相罚款区分开。与第三十一条的年度公布衔接得上。',
  },
  {
    by: 'citizen16', language: 'en', clause: 'a16-p3', stance: 'ask', daysBeforeNow: 3, hour: 9, endorsedBy: [],
    body: 'Who audits that account? Could the shops that clear the bikes themselves be paid from it?',
  },
  {
    by: 'citizen20', language: 'zh', clause: 'a16', stance: 'support', daysBeforeNow: 0, hour: 0, endorsedBy: [],
    body: '物业这边支持，收费公开就行。',
  },
  {
    by: 'citizen1', language: 'zh', clause: 'a17-p1', quote: '十七时至十九时', stance: 'amend', daysBeforeNow: 8, hour: 21, endorsedBy: who('3 14'),
    body: '软件园那边九点才是下班高峰，十九时以后站口还是堵的。时段应当按站点定，不要全市一个钟点。',
    proposed: '十七时至十九时以及市交通运输部门公布的其他高峰时段',
    response: { by: 'official1', outcome: 'adopted', afterDays: 5, reason: '采纳。各站点的高峰时段随坐标数据一并公布。' },
  },
  {
    by: 'citizen15', language: 'zh', clause: 'a17-p2', stance: 'ask', daysBeforeNow: 4, hour: 17, endorsedBy: [],
    body: '放烟花那晚，河堤上的车第二天中午才收完。大型活动结束后多久清完，有没有时限？',
  },
  {
    by: 'citizen12', language: 'zh', clause: 'a18', quote: '每三百辆车不少于一人', stance: 'support', daysBeforeNow: 12, hour: 5, endorsedBy: who('2 4-5 13 20 e5'),
    body: '现在我一个人六百辆。能到三百，前面那些时限我都敢签字。希望写明是当班在岗的人，不是花名册上的人。',
    proposed: '每三百辆车不少于一名当班人员',
    tags: ['劳动者'],
    response: { by: 'official1', outcome: 'adopted', afterDays: 7, reason: '采纳。改为按当班人数核算，考核时抽查排班记录。' },
  },
  {
    by: 'citizen9', language: 'en', clause: 'a18', quote: 'work injury insurance or occupational injury cover', stance: 'support', daysBeforeNow: 5, hour: 19, endorsedBy: who('2 12'),
    body: 'A rule on parking that remembers the people who do the lifting. Thank you.',
  },
]
