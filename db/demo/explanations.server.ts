import type { DemoExplanation } from './types.server.ts'

/** The drafter's notes that stand beside clauses of the draft. */
export const ebikesExplanations: DemoExplanation[] = [
  {
    clause: 'a9-p1',
    zh: '现有停放区约能容纳四万二千辆，而街面实际有车五万八千辆，多出来的一万六千辆就是违停的主要来源。因此总量先按停放容量定，再看接驳需求。',
    en: 'Existing zones hold about 42,000 vehicles; about 58,000 are on the street. The 16,000 in between are the main source of wrong parking. Hence the cap starts from parking capacity and then looks at demand.',
  },
  {
    clause: 'a10-p2',
    zh: '近两年收到押金和余额难退的投诉一千三百多件。免押金在本市两家企业已经实行，没有发现违约明显增加。',
    en: 'More than 1,300 complaints about deposits and balances came in over two years. Two operators here already work without deposits and have seen no clear rise in default.',
  },
  {
    clause: 'a11-p2',
    zh: '六个月是现行服务协议中较短的期限，用于处理计费争议和事故取证。是否还可以缩短，请提意见。',
    en: 'Six months is the shorter of the periods in current terms of service, used for billing disputes and evidence after accidents. Tell us whether it can be shorter still.',
  },
  {
    clause: 'a12-p1',
    zh: '一百五十米约走两分钟。问卷中，超过这个距离以后，愿意走到停放区的人从百分之七十八降到百分之四十一（有效问卷一千九百零六份）。',
    en: '150 metres is about two minutes on foot. In our survey, those willing to walk to a zone fell from 78 to 41 per cent beyond that distance (1,906 valid answers).',
  },
  {
    clause: 'a14-p1',
    zh: '目前各企业自己画围栏，同一条街有的能停、有的不能停。统一公布以后，用户、企业和执法人员看到的是同一张图。',
    en: 'Each operator now draws its own fences, so one street may be allowed in one app and not in another. One published map means that users, operators and officers all see the same thing.',
  },
  {
    clause: 'a15-p1',
    zh: '二小时参照现行运维协议。两家企业最近一个季度的中位清运时间分别为九十六分钟和一百四十一分钟。',
    en: 'Two hours follows current maintenance contracts. The median clearing time of the two operators last quarter was 96 and 141 minutes.',
  },
  {
    clause: 'a15-p2',
    zh: '列入三十分钟的四种情形，占违停的百分之十二，却占相关求助和伤害报告的百分之六十以上，所以单独规定。时限是否合适，是这次最想听到的意见之一。',
    en: 'The four cases held to 30 minutes are 12 per cent of wrong parking but more than 60 per cent of the related calls for help and injury reports. Whether the limit is right is one of the things we most want to hear about.',
  },
  {
    clause: 'a16-p1',
    zh: '试点三个月中，收取调度费的片区区外还车率由百分之二十三降到百分之九。费用上限参照单次调度的平均成本四元八角。',
    en: 'In a three-month trial, trips ended outside a zone fell from 23 to 9 per cent where a fee was charged. The ceiling follows the average cost of one retrieval, 4.80 yuan.',
  },
  {
    clause: 'a20-p1',
    zh: '路口观察中，共享车骑行人的头盔佩戴率为百分之三十四，自有车为百分之七十六（观察三千二百人次）。差别主要在车上有没有可用的头盔。',
    en: 'At junctions, 34 per cent of riders on shared bikes wore a helmet against 76 per cent on their own bikes (3,200 observations). The difference is mostly whether a usable helmet was on the bike.',
  },
  {
    clause: 'a23-p2',
    zh: '十五米取自消防机构的建议值。老城区场地紧张，正在测算带防火隔舱的柜体能否采用较小的距离。',
    en: 'Fifteen metres is the value advised by the fire service. Space is short in the old quarters, and we are testing whether cabinets with fire compartments could stand closer.',
  },
]

export const wasteExplanations: DemoExplanation[] = [
  {
    clause: 'a5-i2',
    zh: '八米以内的投诉是八米以外的三倍。再远，多数已建成小区没有场地。',
    en: 'Complaints within eight metres are three times those beyond it. Further away, most existing compounds have no room.',
  },
  {
    clause: 'a8-p1',
    zh: '两个时段覆盖了试点小区七成的投放量，其余由误时投放点承担。',
    en: 'The two periods covered 70 per cent of what was dropped off in the trial compounds; late drop-off points take the rest.',
  },
  {
    clause: 'a11-p2',
    zh: '投放点只需要知道垃圾扔得对不对，不需要自动认出扔的人是谁。',
    en: 'A drop-off point needs to know whether waste is sorted, not to recognise who brought it.',
  },
]
