import { type DemoComment, who } from '../types.server.ts'

/** Chapter 2: deployment, deposits, data. */
export const ebikesEntry: DemoComment[] = [
  {
    by: 'citizen20', language: 'zh', clause: 'a7-i2', quote: '相适应', stance: 'amend', daysBeforeNow: 8, hour: 11, endorsedBy: who('13'),
    body: '“相适应”太虚。第十八条已经有三百辆配一人的比例，这里直接引过来就行，免得进场时一个说法、考核时又一个说法。',
    proposed: '符合本办法第十八条规定比例',
  },
  {
    by: 'citizen14', language: 'zh', clause: 'a7-i3', stance: 'ask', daysBeforeNow: 7, hour: 22, endorsedBy: who('10 e2'),
    body: '监管平台的接口标准会公开吗？如果只给几家大企业看，小企业等于没有进场的机会。',
    tags: ['数据公开'],
    response: { by: 'official1', outcome: 'adopted', afterDays: 4, reason: '接口标准将与本办法同时公布，并设三十日的联调期，所有企业适用同一版本。' },
  },
  {
    by: 'citizen10', language: 'en', clause: 'a8-i2', quote: '25 kilometres per hour', stance: 'support', daysBeforeNow: 12, hour: 20, endorsedBy: who('1 9 14 19'),
    body: 'Keep the design speed at 25. Anything lower and people will overtake by using the motor lane, which is worse for everyone.',
  },
  {
    by: 'citizen6', language: 'zh', clause: 'a8-i2', quote: '不超过每小时二十五公里', stance: 'oppose', daysBeforeNow: 10, hour: 7, endorsedBy: who('15 4'),
    body: '二十五公里对骑车的人不快，对走路的老人就是一阵风。共享车谁都能骑，新手多，应当比自家的车更慢。',
    proposed: '不超过每小时二十公里',
    replies: [{ by: 'expert5', hoursAfter: 9, body: 'The evidence favours lower limits where people walk, more than a lower limit everywhere. Article 21 does the first. I would widen the slow zones before lowering the design speed.' }],
    response: { by: 'official1', outcome: 'not-adopted', afterDays: 5, reason: '二十五公里是电动自行车国家标准规定的数值，地方规章不宜另设。您关心的安全问题，在第二十一条扩大限速区范围中一并考虑。' },
  },
  {
    by: 'citizen11', language: 'zh', clause: 'a8-i3', quote: '编号在夜间可以辨认', stance: 'support', daysBeforeNow: 9, hour: 3, endorsedBy: who('2 12-13 17 20'),
    body: '夜班下班想报修，手机照着都看不清号码。这句写得实在。',
  },
  {
    by: 'org1', language: 'zh', clause: 'a8-i3', stance: 'amend', daysBeforeNow: 8, hour: 16, endorsedBy: who('3-4 6 11 e3 e5'),
    body: '电动车太安静，听不见它过来。建议车辆低速时发出持续的提示音，音量不用大，五米内能听到就行。编号也请做成可以摸读的。',
    proposed: '装有定位装置、低速提示音装置和不易损毁的车辆编号，编号可以触摸辨识，在夜间可以辨认；',
    tags: ['无障碍'],
    replies: [
      { by: 'citizen7', hoursAfter: 5, body: '可触摸的编号赞成。提示音要想想夜里，窗下一排车都在响怎么办。', replies: [{ by: 'org1', hoursAfter: 14, body: '只在行驶中响，停着不响，夜里可以降一档。我们愿意参加试听。' }] },
    ],
    response: { by: 'official1', outcome: 'partly', afterDays: 6, reason: '可触摸编号采纳。提示音涉及车辆生产标准，先由两家企业各改装五十辆试用，邀请贵社参加测试，结果公布后再决定是否写入。' },
  },
  {
    by: 'citizen12', language: 'zh', clause: 'a8-i5', quote: '不超过三年', stance: 'ask', daysBeforeNow: 4, hour: 5, endorsedBy: [],
    body: '三年是从出厂算还是从上牌算？换过车架的怎么算？仓库里压着一批没上路的，请说清楚。',
  },
  {
    by: 'expert1', language: 'zh', clause: 'a9-p1', quote: '每年评估一次', stance: 'amend', daysBeforeNow: 12, hour: 14, endorsedBy: who('14 18 20'),
    body: '新线路开通、学校搬迁都会让需求在几个月内变化。年度评估可以定总盘子，季度内应允许在一成以内微调，否则第一季度的错误要错一年。',
    proposed: '每年评估一次，季度内可以在百分之十的幅度内调整，',
    tags: ['投放总量'],
    response: { by: 'official1', outcome: 'partly', afterDays: 7, reason: '同意季度微调，幅度定为百分之五，以便停放区建设跟得上。已按此改写。' },
  },
  {
    by: 'citizen18', language: 'zh', clause: 'a9-p1', quote: '公共交通接驳需求', stance: 'support', daysBeforeNow: 7, hour: 6, endorsedBy: who('1 8 11 19'),
    body: '支持把接驳写进去。北山下来换公交，最后这一段没有车就是断的。',
  },
  {
    by: 'citizen9', language: 'en', clause: 'a9-p2', quote: '40 per cent', stance: 'oppose', daysBeforeNow: 11, hour: 12, endorsedBy: who('1 8'),
    body: 'As a commuter I do not care which company owns the bike; I care that there is one. A 40 per cent ceiling means the best run fleet has to leave the street while a worse one fills the gap. Let the quarterly assessment decide.',
    proposed: '50 per cent',
    replies: [{ by: 'expert2', hoursAfter: 26, body: '比例上限的作用是防止一家独大之后降低服务、抬高价格。不过四成还是五成，起草机关应当说明测算依据。' }],
  },
  {
    by: 'citizen14', language: 'zh', clause: 'a9-p2', quote: '日均周转不足二次', stance: 'oppose', daysBeforeNow: 8, hour: 23, endorsedBy: who('18 10'),
    body: '周转率一刀切，企业只会把车堆到地铁口，偏远的地方更没有车。北山一天一次也有意义。建议分区设指标。',
    proposed: '日均周转低于所在分区标准',
    tags: ['投放总量', '区域公平'],
    response: { by: 'official1', outcome: 'adopted', afterDays: 4, reason: '采纳。周转标准改为按附件的分区设定，二区、四区低于中心城区，具体数值随年度评估公布。' },
  },
  {
    by: 'citizen5', language: 'zh', clause: 'a9-p2', stance: 'support', daysBeforeNow: 5, hour: 6, endorsedBy: who('13'),
    body: '没人骑的车就该收走，别占着地方。',
  },
  {
    by: 'citizen8', language: 'zh', clause: 'a10-p2', quote: '不得向用户收取押金', stance: 'support', daysBeforeNow: 12, hour: 18, endorsedBy: who('1-3 7 9 11 13-14 17 19 e2'),
    body: '大一那年交的押金到现在也没退回来，公司都找不到了。这一条是我最想看到的。',
    response: { by: 'official1', outcome: 'adopted', afterDays: 3, reason: '本款保留，并在第三十四条配有责令退还和罚款。' },
  },
  {
    by: 'expert2', language: 'zh', clause: 'a10-p2', quote: '不得以预付费作为提供服务的条件', stance: 'amend', daysBeforeNow: 9, hour: 9, endorsedBy: who('8 14 16 19'),
    body: '光禁止“预付费”不够。实践中会换成“信用冻结”“会员卡”“骑行包”，效果和押金一样。建议把变相押金一并写明。',
    proposed: '不得以预付费、冻结资金或者购买会员作为提供服务的条件',
    tags: ['押金'],
    response: { by: 'official1', outcome: 'adopted', afterDays: 5, reason: '采纳。市市场监督管理局同意此表述，下一稿修改。' },
  },
  {
    by: 'citizen16', language: 'en', clause: 'a10-p1', stance: 'ask', daysBeforeNow: 6, hour: 9, endorsedBy: who('19'),
    body: 'Does "tariff" include the retrieval fee and any dynamic pricing at rush hour? My last three trips cost three different amounts over the same distance.',
  },
  {
    by: 'citizen14', language: 'zh', clause: 'a11-p2', quote: '不超过六个月', stance: 'oppose', daysBeforeNow: 11, hour: 0, endorsedBy: who('8 10 19 e2'),
    body: '六个月的轨迹能拼出一个人住哪里、几点上班、周末见谁。处理计费争议三十天足够了。',
    proposed: '不超过三十日',
    tags: ['个人信息'],
    replies: [
      { by: 'citizen12', hoursAfter: 4, body: '有的事故过了两个月才来找，三十天没记录，说不清是谁骑的。', replies: [{ by: 'citizen14', hoursAfter: 19, body: '有事故的单独保全就行，没有必要把所有人的都留着。' }] },
    ],
    response: { by: 'official1', outcome: 'partly', afterDays: 6, reason: '缩短为九十日。交警支队提供的统计显示，事故后的取证请求九成以上在九十日内提出；涉及事故和投诉的，依第二十五条单独保存。' },
  },
  {
    by: 'expert2', language: 'zh', clause: 'a11-p3', quote: '应当去除能够识别用户身份的信息', stance: 'amend', daysBeforeNow: 7, hour: 17, endorsedBy: who('8 14'),
    body: '去掉姓名不等于匿名。起点、终点和时刻三项放在一起，多数通勤者仍可被认出。应当要求对起讫点做网格化，对低频区域合并。',
    proposed: '应当去除能够识别用户身份的信息，起讫点按不小于一百米的网格汇总',
    tags: ['个人信息'],
  },
  {
    by: 'citizen19', language: 'en', clause: 'a11-p1', quote: 'only the personal information needed to provide the service', stance: 'support', daysBeforeNow: 3, hour: 13, endorsedBy: who('9 14 16'),
    body: 'Good. At present one app asks for my contacts before it shows me a map.',
  },
]
