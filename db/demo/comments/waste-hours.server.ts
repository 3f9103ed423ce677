import { type DemoComment, who } from '../types.server.ts'

/** Articles 8 and 9: opening hours, how to sort. */
export const wasteHours: DemoComment[] = [
  {
    by: 'citizen11', language: 'zh', clause: 'a8-p1', quote: '七时至九时、十八时三十分至二十时三十分', stance: 'oppose', daysBeforeNow: 74, hour: 3, endorsedBy: who('2 8-10 12 14 16-17'),
    body: '倒班的人怎么办？我早上八点半到家，睡到下午，晚上六点又走了。建议中午也开一小时，或者不统一写死。',
    proposed: '不少于四小时，具体时段由居民商定',
    replies: [{ by: 'citizen12', hoursAfter: 2, body: '开夜车的也一样，我们这条街一半是上夜班的。' }],
    response: { by: 'official2', outcome: 'adopted', afterDays: 40, reason: '采纳。定稿不再规定统一时段，只规定每日累计不少于四小时，由管理人听取居民意见后确定。' },
  },
  {
    by: 'citizen7', language: 'zh', clause: 'a8-p1', stance: 'support', daysBeforeNow: 73, hour: 19, endorsedBy: who('3 6 13'),
    body: '支持定时。定时以后我家窗外安静了一大半。',
    response: { by: 'official2', outcome: 'adopted', afterDays: 39, reason: '定时投放保留，时段改由各居住区商定。' },
  },
  {
    by: 'citizen9', language: 'en', clause: 'a8-p1', stance: 'amend', daysBeforeNow: 71, hour: 21, endorsedBy: who('8 10-11 14 19'),
    body: 'Evening hours that end at 20:30 assume that people are home for dinner. In my building most are not. 21:30 would serve more people without disturbing sleep.',
    response: { by: 'official2', outcome: 'partly', afterDays: 38, reason: 'The fixed hours are gone; each residential area may stay open until 22:00 if its residents agree.' },
  },
  {
    by: 'citizen14', language: 'zh', clause: 'a8-p2', quote: '至少设置一处误时投放点', stance: 'amend', daysBeforeNow: 72, hour: 23, endorsedBy: who('2 8-9 11 17'),
    body: '三千户的小区一处误时点，半夜满得盖不上。应当按户数配。',
    proposed: '每一千户至少设置一处误时投放点',
    response: { by: 'official2', outcome: 'adopted', afterDays: 39, reason: '采纳，不足一千户的也至少设置一处。' },
  },
  {
    by: 'citizen6', language: 'zh', clause: 'a8-p2', quote: '全天开放', stance: 'oppose', daysBeforeNow: 69, hour: 9, endorsedBy: who('3 7'),
    body: '误时点全天开放，大家就都去误时点，定时还有什么用？而且夜里玻璃瓶一倒，全楼都醒。',
    proposed: '六时至二十三时开放',
    replies: [{ by: 'citizen11', hoursAfter: 16, body: '十一点以后到家的人不少，总不能拎回去过夜。', replies: [{ by: 'citizen6', hoursAfter: 8, body: '厨余可以扔，玻璃瓶留到白天，这样行不行？' }] }],
    response: { by: 'official2', outcome: 'partly', afterDays: 36, reason: '全天开放保留，增加一句：二十二时至次日六时不得投放玻璃和金属类可回收物。这是两位在讨论中提出的办法。' },
  },
  {
    by: 'citizen20', language: 'zh', clause: 'a8-p2', stance: 'ask', daysBeforeNow: 60, hour: 14, endorsedBy: [],
    body: '误时点没人值守，扔错了算居民的还是算物业的？',
    response: { by: 'official2', outcome: 'adopted', afterDays: 28, reason: '能够查明投放人的，由投放人负责。定稿写明，误时点的分类准确率不计入对管理人的考核。' },
  },
  {
    by: 'citizen3', language: 'zh', clause: 'a9-p1-i1', quote: '除去包装物后投放', stance: 'amend', daysBeforeNow: 70, hour: 21, endorsedBy: who('8 10 17 19'),
    body: '破袋弄得满手都是，抱着孩子根本没法操作。能不能用可降解的袋子直接扔。',
    proposed: '除去包装物或者使用可降解垃圾袋投放',
    response: { by: 'official2', outcome: 'not-adopted', afterDays: 37, reason: '本市厨余处理采用厌氧工艺，市面上的可降解袋在设备内来不及分解，会缠绕搅拌轴。已要求投放点安装破袋挂钩和洗手设施，减少不便。' },
  },
  {
    by: 'citizen8', language: 'zh', clause: 'a9-p1-i2', stance: 'ask', daysBeforeNow: 59, hour: 22, endorsedBy: who('14'),
    body: '外卖盒要洗到什么程度才算“清洁”？用半盆水洗一个盒子，好像更浪费。',
    response: { by: 'official2', outcome: 'adopted', afterDays: 27, reason: '倒空、略冲即可，不必洗净。指引中会配图说明。' },
  },
  {
    by: 'citizen17', language: 'zh', clause: 'a9-p1-i3', quote: '有害垃圾轻放', stance: 'amend', daysBeforeNow: 66, hour: 18, endorsedBy: who('6 11'),
    body: '过期药品最好交回药房，别丢桶里。我们店愿意放一个回收箱。',
    proposed: '有害垃圾轻放，过期药品可以交到设有回收箱的药房',
    response: { by: 'official2', outcome: 'adopted', afterDays: 34, reason: '采纳。正与市场监督管理部门确定首批设箱的药房，欢迎报名。' },
  },
  {
    by: 'citizen4', language: 'zh', clause: 'a9-p2', quote: '不得收取费用', stance: 'support', daysBeforeNow: 73, hour: 12, endorsedBy: who('3 6 13 18 e3 o'),
    body: '这一条对我们很要紧，请一定保留。',
    response: { by: 'official2', outcome: 'adopted', afterDays: 40, reason: '保留。申请方式增加电话和代为申请。' },
  },
  {
    by: 'citizen13', language: 'zh', clause: 'a9-p2', stance: 'amend', daysBeforeNow: 64, hour: 20, endorsedBy: who('6'),
    body: '刚生完孩子的、骨折打石膏的，也该能申请一阵子，别只写老年人和残疾人。',
    proposed: '行动不便的老年人、残疾人以及因伤病、生育暂时行动不便的人可以申请上门收集，管理人不得收取费用。',
    response: { by: 'official2', outcome: 'adopted', afterDays: 32, reason: '采纳，暂时行动不便的每次申请有效期三个月。' },
  },
  {
    by: 'org1', language: 'zh', clause: 'a9-p2', stance: 'support', daysBeforeNow: 68, hour: 11, endorsedBy: who('4 6 13'),
    body: '会员会议讨论过，愿意自己下楼的仍占多数，希望上门收集是选择，不是替代。投放点该改的还是要改。',
    response: { by: 'official2', outcome: 'adopted', afterDays: 35, reason: '同意。上门收集不免除第五条第四项的无障碍要求，定稿加了这句话。' },
  },
]
