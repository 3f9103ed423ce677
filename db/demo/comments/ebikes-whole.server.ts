import { type DemoComment, who } from '../types.server.ts'

/** On the draft as a whole, and on chapter 1. */
export const ebikesWhole: DemoComment[] = [
  {
    by: 'citizen18', language: 'zh', clause: null, stance: 'amend', daysBeforeNow: 12, hour: 9, endorsedBy: who('1 4 8 13 15 19'),
    body: '整部办法看下来，讲中心城区的多，讲北山的少。我们坡上最近的公交站走二十分钟，真正需要接驳车的是这里，可是手机上放大地图一辆也没有。\n\n投放总量能不能按区分，不要只看哪里周转快。',
    tags: ['投放总量', '区域公平'],
    response: { by: 'official1', outcome: 'partly', afterDays: 5, reason: '同意在每年的总量评估中单列各区的可达性。直接规定分区最低投放量，目前缺少坡道路段的安全测算，先在北山区试点两处坡下换乘点，一年后再定。' },
  },
  {
    by: 'citizen6', language: 'zh', clause: null, stance: 'oppose', daysBeforeNow: 11, hour: 8, endorsedBy: who('4 15 o'),
    body: '我今年七十一，每天买菜被这些车吓三回。先把人行道还给走路的人，再谈方便骑车的人。建议暂缓增加车辆，先用一年把已有的管好。',
    replies: [
      { by: 'citizen1', hoursAfter: 3, body: '理解您的担心。不过停了车，早班的人只能打车，我们一个月工资经不起。', replies: [{ by: 'citizen6', hoursAfter: 20, body: '我不是要停，是要先管好再加。这一点我们不矛盾。' }] },
      { by: 'citizen15', hoursAfter: 30, body: '河堤上也一样，周末不敢放开绳子走。' },
    ],
  },
  {
    by: 'citizen10', language: 'en', clause: null, stance: 'support', daysBeforeNow: 11, hour: 21, endorsedBy: who('9 16 19 e5'),
    body: 'I have cycled in this city for six years. This is the first draft that treats the bikes as transport and not as litter. The cap tied to actual parking capacity, and coordinates published as open data, are the two parts I would most like to see survive.',
  },
  {
    by: 'citizen14', language: 'zh', clause: null, stance: 'ask', daysBeforeNow: 10, hour: 23, endorsedBy: who('1 8 10'),
    body: '请问起草时用到的调查数据能公开吗？说明里提到停放区缺口和违停热点，看不到原始表格，很难判断这些数字定得合不合理。',
    tags: ['数据公开'],
    response: { by: 'official1', outcome: 'adopted', afterDays: 3, reason: '停放区容量普查表和近三个月违停热点表已作为附件公布，点位按一百米网格汇总，可以下载。' },
  },
  {
    by: 'citizen5', language: 'zh', clause: null, stance: 'ask', daysBeforeNow: 9, hour: 5, endorsedBy: who('17'),
    body: '我家店门口的路灯坏了两个月，打热线也没人来。你们既然管路上的事，能不能一起修了。',
    response: { by: 'official1', outcome: 'out-of-scope', afterDays: 1, reason: '路灯维修不属于本办法的内容。您反映的路段已转市城市管理局办理，办件编号会发到您的消息里。' },
  },
  {
    by: 'citizen16', language: 'en', clause: null, stance: 'ask', daysBeforeNow: 8, hour: 10, endorsedBy: who('9'),
    body: 'Will the ferry company bring back the late boat on Fridays? Without it everybody leaves their bikes at the pier.',
    response: { by: 'official1', outcome: 'out-of-scope', afterDays: 2, reason: 'Ferry timetables are not part of these Measures. We have passed your note to the Linjiang Public Transport Office. The pier will be looked at as a parking zone under Article 12.' },
  },
  {
    by: 'citizen7', language: 'zh', clause: null, stance: 'oppose', daysBeforeNow: 6, hour: 19, endorsedBy: who('5 6 13'),
    body: '巷子一共两米多宽，哪条写了老城区的巷子怎么办？一刀切的办法到我们这里就是谁都不管。',
  },
  {
    by: 'citizen8', language: 'zh', clause: null, stance: 'support', daysBeforeNow: 3, hour: 22, endorsedBy: who('11'),
    body: '总体支持。希望定稿的时候出一个一页纸的版本，告诉我们哪里能停、超了收多少、找谁申诉。',
  },
  {
    by: 'citizen19', language: 'en', clause: null, stance: 'amend', daysBeforeNow: 2, hour: 14, endorsedBy: who('9-10 16'),
    body: 'Please require operators to offer their app and support line in English as well. Half of my colleagues cannot read the fee screen and simply stop wherever the trip ends.',
  },
  {
    by: 'expert1', language: 'zh', clause: 'a3', quote: '总量适度', stance: 'amend', daysBeforeNow: 10, hour: 15, endorsedBy: who('10 14 18 e5'),
    body: '“适度”无法检验。总量的约束来自停放容量和道路条件，原则条款应当写出这个关系，后面第九条才有依据。',
    proposed: '总量与停放容量相适应',
    tags: ['投放总量'],
    response: { by: 'official1', outcome: 'adopted', afterDays: 4, reason: '采纳。原则与第九条的测算口径统一，下一稿按此修改。' },
  },
  {
    by: 'org1', language: 'zh', clause: 'a3', quote: '行人优先', stance: 'support', daysBeforeNow: 12, hour: 10, endorsedBy: who('3-4 6 13 15 17 e1 e3'),
    body: '把“行人优先”放在第一位，我们会员在会上一致赞成。希望后面各条都照这四个字来。',
  },
  {
    by: 'citizen12', language: 'zh', clause: 'a5', quote: '不得以委托第三方运维为由免除或者减轻责任', stance: 'support', daysBeforeNow: 9, hour: 4, endorsedBy: who('2 5 13 14 20 e2'),
    body: '我就是第三方运维的。出了事平台说找外包，外包说找平台，最后扣的是我们的钱。这句话一定留住。',
    replies: [{ by: 'citizen2', hoursAfter: 6, body: '跑单的也一样，层层转包，合同上的名字都没听过。' }],
  },
  {
    by: 'citizen13', language: 'zh', clause: 'a6-p1', quote: '应当听取公众意见', stance: 'amend', daysBeforeNow: 5, hour: 20, endorsedBy: who('7 20'),
    body: '听取意见要有个下限，不能在网上挂三天就算听过了。楼里很多老人不上网，楼道里也要贴。',
    proposed: '应当在网上和现场同时听取公众意见，时间不少于十日',
  },
]
