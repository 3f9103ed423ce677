import { type DemoComment, who } from '../types.server.ts'

/** Article 15, first paragraph: two hours, and from when. */
export const ebikesTwoHours: DemoComment[] = [
  {
    by: 'citizen1', language: 'zh', clause: 'a15-p1', quote: '二小时内', stance: 'amend', daysBeforeNow: 12, hour: 8, endorsedBy: who('3-8 11 13-15 17-18 20 e1 e3 o'),
    body: '早高峰两小时等于没有清运，人都上完班了车还堆在那里。建议按时段区分。',
    proposed: '一小时（早晚高峰三十分钟）内',
    tags: ['清运时限', '高峰时段'],
    replies: [
      { by: 'citizen12', hoursAfter: 5, body: '高峰的时候我们的车也堵在路上，三十分钟从仓库都开不出来。', replies: [{ by: 'citizen1', hoursAfter: 2, body: '所以要提前把人放在站口，而不是等接到电话再从仓库出发。' }] },
      { by: 'expert1', hoursAfter: 28, body: '按时段区分的方向对。高峰需要的是驻点疏解，非高峰才是巡回清运，两种做法时限不同。' },
    ],
    response: { by: 'official1', outcome: 'partly', afterDays: 6, reason: '同意按时段区分，下一稿拟定为高峰四十分钟、其他时段二小时。两家企业提供的调度记录显示，高峰时段三十分钟的达成率不足四成，短期内难以普遍做到。' },
  },
  {
    by: 'citizen12', language: 'zh', clause: 'a15-p1', quote: '发现或者接到通知', stance: 'oppose', daysBeforeNow: 11, hour: 4, endorsedBy: who('2 9 14 16'),
    body: '“发现”由谁说了算？系统上一个红点就算发现，那我每天睁眼就欠着两百辆。时间一到先扣我的绩效，不会扣老板的。应当从派单到人开始算。',
    proposed: '接到通知或者系统派单后',
    tags: ['清运时限', '劳动者'],
    replies: [{ by: 'citizen4', hoursAfter: 9, body: '您辛苦我知道，可是派单晚一小时，路上的人就多等一小时。时间应当由公司承担，不该由您承担，也不该由我承担。' }],
    response: { by: 'official1', outcome: 'not-adopted', afterDays: 5, reason: '以派单起算，企业推迟派单就可以推迟责任。时限约束的是企业。您担心的转嫁问题，拟在第十八条增加一句：不得以清运时限对运维人员实行扣罚。' },
  },
  {
    by: 'expert2', language: 'zh', clause: 'a15-p1', quote: '发现或者接到通知', stance: 'amend', daysBeforeNow: 10, hour: 11, endorsedBy: who('8 12 14 20'),
    body: '起算点有两个，举证会很麻烦。建议写成“自系统识别或者接到通知之时起，以在先者为准”，同时要求系统记录不得人工修改，否则第三十三条的罚款难以执行。',
    proposed: '自系统识别或者接到通知之时起（以在先者为准）',
    tags: ['清运时限'],
    response: { by: 'official1', outcome: 'adopted', afterDays: 4, reason: '采纳。起算点与罚则衔接，系统记录纳入监管平台留存。' },
  },
  {
    by: 'citizen9', language: 'en', clause: 'a15-p1', quote: 'within two hours', stance: 'oppose', daysBeforeNow: 11, hour: 19, endorsedBy: who('2 10 12 16'),
    body: 'Two hours at any time of day means vans circling at three in the morning to move bikes which are in nobody\'s way. Noise and diesel for no benefit. Let the night be the night.',
    proposed: 'within two hours, or by 7:00 the next morning where this falls between 23:00 and 5:00',
    replies: [
      { by: 'citizen11', hoursAfter: 8, body: '夜里也有人走路。我凌晨下班，绊倒过一次。', replies: [{ by: 'citizen9', hoursAfter: 3, body: 'Fair. Then let the night rule exclude anything on a walkway or crossing, which is paragraph 2 already.' }] },
    ],
    response: { by: 'official1', outcome: 'adopted', afterDays: 6, reason: 'Adopted for paragraph 1 only. Cases under paragraph 2 keep their time limit round the clock.' },
  },
  {
    by: 'citizen5', language: 'zh', clause: 'a15-p1', stance: 'support', daysBeforeNow: 9, hour: 6, endorsedBy: who('7 13 16'),
    body: '支持有个时限。以前打电话，三天没人来，最后还是我和伙计搬的。',
  },
  {
    by: 'citizen6', language: 'zh', clause: 'a15-p1', quote: '接到通知', stance: 'ask', daysBeforeNow: 9, hour: 9, endorsedBy: who('13 18'),
    body: '通知谁？我不会扫码，打哪个电话？车身上能不能印一个大一点的号码。',
    response: { by: 'official1', outcome: 'adopted', afterDays: 2, reason: '下一稿要求在车身印制投诉电话，字高不小于三厘米。打政务服务热线同样算作通知。' },
  },
  {
    by: 'citizen2', language: 'zh', clause: 'a15-p1', stance: 'oppose', daysBeforeNow: 7, hour: 23, endorsedBy: who('12'),
    body: '我停在楼下送个餐五分钟就走，别人一拍照，车被拖了，下一单全超时。在用的车不该算。',
    proposed: '运营企业发现或者接到通知，停放区外停有其车辆且行程已经结束的，应当在二小时内完成清运。',
    tags: ['清运时限', '劳动者'],
    replies: [{ by: 'citizen13', hoursAfter: 12, body: '临时停可以，别堵单元门。消防通道五分钟也不行。' }],
  },
  {
    by: 'citizen14', language: 'zh', clause: 'a15-p1', stance: 'amend', daysBeforeNow: 6, hour: 23, endorsedBy: who('1 10 e1'),
    body: '建议考核不用“是否超过二小时”，用中位数和九成分位。只看超没超，企业会专挑容易的清。',
    tags: ['考核'],
  },
  {
    by: 'citizen18', language: 'zh', clause: 'a15-p1', stance: 'ask', daysBeforeNow: 4, hour: 20, endorsedBy: [],
    body: '北山就一个仓库，下雪封路也按二小时罚吗？',
    response: { by: 'official1', outcome: 'adopted', afterDays: 2, reason: '不按。因恶劣天气、道路管制不能通行的，时限自恢复通行起算，下一稿写明。' },
  },
  {
    by: 'citizen20', language: 'zh', clause: 'a15-p1', stance: 'amend', daysBeforeNow: 3, hour: 10, endorsedBy: who('7 13'),
    body: '车停进小区里面怎么算？保安不敢动，企业说进不了门。请写明物业应当放行，企业进场清运要登记。',
  },
  {
    by: 'citizen10', language: 'en', clause: 'a15-p1', stance: 'amend', daysBeforeNow: 1, hour: 6, endorsedBy: [],
    body: 'Count from the first report, and publish the median per operator per week. Daylight does more than fines.',
  },
]
