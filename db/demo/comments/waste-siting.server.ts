import { type DemoComment, who } from '../types.server.ts'

/** The draft as a whole, and articles 1 to 7: where drop-off points stand. */
export const wasteSiting: DemoComment[] = [
  {
    by: 'citizen13', language: 'zh', clause: null, stance: 'support', daysBeforeNow: 74, hour: 9, endorsedBy: who('3 6 7 20'),
    body: '我当了五年楼组长，垃圾的事吵了五年。有一份写清楚谁管、几点开、离窗户多远的规定，比开十次会管用。',
    response: { by: 'official2', outcome: 'adopted', afterDays: 40, reason: '感谢支持。这三项是本规定的重点，定稿保留并作了细化。' },
  },
  {
    by: 'citizen8', language: 'zh', clause: null, stance: 'oppose', daysBeforeNow: 72, hour: 22, endorsedBy: who('2 11 14'),
    body: '为什么一定要定时投放？我七点不到出门，九点半到家，两个时段一个都赶不上。方便的是管理的人，不是扔垃圾的人。',
    replies: [{ by: 'citizen7', hoursAfter: 11, body: '不定时的话，一楼的人一天到晚闻味道，也请想想我们。', replies: [{ by: 'citizen8', hoursAfter: 3, body: '所以误时的点要够多，离窗户要够远，两头都顾到。' }] }],
    response: { by: 'official2', outcome: 'partly', afterDays: 38, reason: '定时投放保留，但不再由市里统一时段，并增加误时投放点的数量要求，见第八条。' },
  },
  {
    by: 'citizen19', language: 'en', clause: null, stance: 'ask', daysBeforeNow: 65, hour: 15, endorsedBy: who('9-10 16'),
    body: 'Where can I find the sorting rules in English? I have read three different posters in three compounds.',
    response: { by: 'official2', outcome: 'adopted', afterDays: 30, reason: 'A single guide in Chinese and English, with pictures, will be published on the day the Rules take effect.' },
  },
  {
    by: 'citizen5', language: 'zh', clause: null, stance: 'ask', daysBeforeNow: 63, hour: 6, endorsedBy: who('16'),
    body: '我们早餐店的泔水桶归谁管？收运的说不是居民垃圾，不拉。',
    response: { by: 'official2', outcome: 'out-of-scope', afterDays: 28, reason: '餐饮单位的餐厨垃圾适用另外的管理办法，不在本规定范围。已请所在街道与您联系，协助签订收运合同。' },
  },
  {
    by: 'citizen15', language: 'zh', clause: null, stance: 'amend', daysBeforeNow: 55, hour: 8, endorsedBy: [],
    body: '河堤上狗便桶太少，能不能一起规定。',
    response: { by: 'official2', outcome: 'out-of-scope', afterDays: 22, reason: '本规定只管居住区投放点。您的建议已转河道和公园管理单位，作为设施更新的参考。' },
  },
  {
    by: 'citizen7', language: 'zh', clause: 'a3', quote: '少扰民', stance: 'support', daysBeforeNow: 71, hour: 20, endorsedBy: who('3 6 13'),
    body: '住一楼的最有体会，“少扰民”三个字写得对。',
    response: { by: 'official2', outcome: 'adopted', afterDays: 39, reason: '原则保留，并在第五条、第十二条落实为距离和时间要求。' },
  },
  {
    by: 'expert3', language: 'zh', clause: 'a3', quote: '便民、整洁、少扰民', stance: 'amend', daysBeforeNow: 68, hour: 10, endorsedBy: who('4 6 o'),
    body: '建议在原则里加上“无障碍”，后面的净宽、高度才有统领。',
    proposed: '便民、无障碍、整洁、少扰民',
    response: { by: 'official2', outcome: 'adopted', afterDays: 37, reason: '采纳。' },
  },
  {
    by: 'citizen20', language: 'zh', clause: 'a4-p2', stance: 'oppose', daysBeforeNow: 73, hour: 10, endorsedBy: who('13'),
    body: '全推给物业，物业费一分没涨。分类引导要加两个人，这笔钱从哪里来？',
    replies: [{ by: 'citizen14', hoursAfter: 12, body: '业主也想知道物业费里垃圾这一块到底花了多少，先公开再谈涨。' }],
    response: { by: 'official2', outcome: 'partly', afterDays: 41, reason: '管理责任不变。区财政按户数给予补助，标准另行公布；物业服务人应当向业主公开投放点的开支，定稿已增加此款。' },
  },
  {
    by: 'citizen7', language: 'zh', clause: 'a4-p2', quote: '由居民委员会组织落实管理人', stance: 'ask', daysBeforeNow: 66, hour: 19, endorsedBy: who('5 13'),
    body: '我们巷子没有物业，居委会一共五个人管两千户，“落实”落到谁头上？',
    response: { by: 'official2', outcome: 'adopted', afterDays: 33, reason: '已补充：没有物业管理的，由街道办事处委托保洁单位承担，费用列入街道预算，居民委员会只负责组织和监督。' },
  },
  {
    by: 'citizen6', language: 'zh', clause: 'a5-i1', quote: '一般不超过一百五十米', stance: 'amend', daysBeforeNow: 70, hour: 8, endorsedBy: who('4 13 18'),
    body: '提着一袋湿垃圾走一百五十米，我中间要歇两次。老人多的小区应当近一些。',
    proposed: '一般不超过一百五十米，老年人较多的居住区一般不超过一百米',
    response: { by: 'official2', outcome: 'partly', afterDays: 36, reason: '受场地限制，不宜普遍缩短。定稿增加：六十岁以上居民超过三成的居住区，应当提供上门收集或者增设分点。' },
  },
  {
    by: 'citizen18', language: 'zh', clause: 'a5-i1', stance: 'ask', daysBeforeNow: 62, hour: 18, endorsedBy: [],
    body: '北山的房子散在坡上，三百户能铺出一公里，怎么算？',
    response: { by: 'official2', outcome: 'adopted', afterDays: 29, reason: '户数与距离冲突的，以距离为准，定稿已写明。' },
  },
  {
    by: 'citizen3', language: 'zh', clause: 'a5-i2', quote: '不小于八米', stance: 'oppose', daysBeforeNow: 75, hour: 21, endorsedBy: who('4 6-8 11 13-15 17 20'),
    body: '八米就是我家阳台到桶的距离，夏天不敢开窗，小的那个天天说臭。至少十五米。',
    proposed: '不小于十五米',
    replies: [
      { by: 'citizen20', hoursAfter: 13, body: '楼间距一共二十米，两边都退十五米，只能放到天上去。', replies: [{ by: 'citizen3', hoursAfter: 2, body: '那就封闭起来，装除臭，写成硬要求。' }] },
    ],
    response: { by: 'official2', outcome: 'partly', afterDays: 42, reason: '新建居住区改为十二米，已建成的仍为八米。不足八米的，必须封闭并安装除臭装置，不再使用“难以满足”这一弹性表述。' },
  },
  {
    by: 'citizen10', language: 'en', clause: 'a5-i3', quote: 'a place to wash hands', stance: 'support', daysBeforeNow: 64, hour: 20, endorsedBy: who('3 9 19'),
    body: 'A small thing that makes people willing to open the food waste bag at all.',
    response: { by: 'official2', outcome: 'adopted', afterDays: 31, reason: 'Kept. In winter the water supply may be replaced by hand wipes where pipes freeze.' },
  },
  {
    by: 'citizen4', language: 'zh', clause: 'a5-i4', quote: '不小于一点二米', stance: 'amend', daysBeforeNow: 69, hour: 13, endorsedBy: who('6 13 e3 o'),
    body: '一米二进得去，转不了身，只能倒着出来。投放口前要有一块一米五见方的空地。',
    proposed: '不小于一点二米，投放口前留有边长不小于一点五米的回转空间',
    response: { by: 'official2', outcome: 'adopted', afterDays: 35, reason: '采纳，写入第五条第四项，并列入验收表。' },
  },
  {
    by: 'org1', language: 'zh', clause: 'a5-i3', quote: '清晰的分类标识', stance: 'amend', daysBeforeNow: 67, hour: 15, endorsedBy: who('4 6 e3'),
    body: '四个桶一个形状，看不见的人怎么分？请在桶盖把手处做凸点，一点厨余，两点可回收，全市统一。',
    proposed: '清晰并可以触摸识别的分类标识',
    response: { by: 'official2', outcome: 'adopted', afterDays: 34, reason: '采纳。凸点位置和数量由我局制定统一图样，已邀请贵社试用样品。' },
  },
  {
    by: 'citizen13', language: 'zh', clause: 'a6-p1', quote: '不少于七日', stance: 'amend', daysBeforeNow: 70, hour: 19, endorsedBy: who('7 20'),
    body: '七天里碰上长假，回来桶都装好了。建议十五天，楼道里也贴。',
    proposed: '不少于十五日',
    response: { by: 'official2', outcome: 'adopted', afterDays: 36, reason: '采纳，改为十五日，法定节假日不计入。' },
  },
  {
    by: 'citizen14', language: 'zh', clause: 'a6-p2', quote: '五分之一以上', stance: 'ask', daysBeforeNow: 61, hour: 23, endorsedBy: who('8'),
    body: '“周边住户”多大范围？分母不清楚，五分之一就没法算。',
    response: { by: 'official2', outcome: 'adopted', afterDays: 29, reason: '已明确为以投放点为中心五十米范围内的住户。' },
  },
  {
    by: 'citizen16', language: 'en', clause: 'a6-p2', stance: 'support', daysBeforeNow: 58, hour: 11, endorsedBy: who('9'),
    body: 'A threshold and a published result: two things our residents\' group has asked for since the bins came.',
    response: { by: 'official2', outcome: 'adopted', afterDays: 25, reason: 'Kept as drafted, with "nearby" now defined.' },
  },
  {
    by: 'citizen12', language: 'zh', clause: 'a7', stance: 'amend', daysBeforeNow: 56, hour: 5, endorsedBy: who('13 18 20'),
    body: '旧沙发旧床垫常扔在路边，收车的时候都绕不过去。一个街道一处太远，建议能预约上门收。',
    proposed: '每个街道、镇应当至少设置一处大件垃圾和装修垃圾临时堆放点，并提供预约上门收集，由街道办事处、镇人民政府公布位置、开放时间和收费标准。',
    response: { by: 'official2', outcome: 'adopted', afterDays: 24, reason: '采纳。预约上门收集可以收费，标准须公布。' },
  },
]
