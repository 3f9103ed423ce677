import { type DemoComment, who } from '../types.server.ts'

/** Articles 10 to 16: upkeep, cameras, collection, fines. Exactly one comment here is left unanswered. */
export const wasteUpkeep: DemoComment[] = [
  {
    by: 'citizen3', language: 'zh', clause: 'a10-i2', quote: '夏季每日至少清洗两次', stance: 'support', daysBeforeNow: 67, hour: 20, endorsedBy: who('6-7 13 15'),
    body: '夏天两次很有必要，最好中午加一次。',
    response: { by: 'official2', outcome: 'adopted', afterDays: 35, reason: '保留两次的最低要求，高温天气由管理人增加。' },
  },
  {
    by: 'citizen20', language: 'zh', clause: 'a10-i3', quote: '一小时内', stance: 'oppose', daysBeforeNow: 66, hour: 9, endorsedBy: who('12'),
    body: '换桶要等收运车，车一天来两趟，一小时换给谁看？时限要么给收运单位，要么放到两小时。',
    proposed: '二小时内',
    response: { by: 'official2', outcome: 'partly', afterDays: 34, reason: '管理人更换备用桶的时限仍为一小时；同时要求收运单位接到通知后四小时内清空，责任分开。' },
  },
  {
    by: 'citizen14', language: 'zh', clause: 'a10-i1', stance: 'oppose', daysBeforeNow: 57, hour: 22, endorsedBy: who('8'),
    body: '有人站在旁边看你扔垃圾，心里不舒服。分得好的小区，应当可以撤掉值守。',
    response: { by: 'official2', outcome: 'adopted', afterDays: 26, reason: '采纳。连续三个月分类准确率达标的，可以由值守改为巡查。' },
  },
  {
    by: 'expert2', language: 'zh', clause: 'a11-p1', quote: '不得超过三十日', stance: 'amend', daysBeforeNow: 72, hour: 10, endorsedBy: who('3 8 14 19'),
    body: '违规投放当天就能发现，三十日超过了必要限度。十五日足以处理，期满应当自动覆盖。',
    proposed: '不得超过十五日，期满自动删除',
    response: { by: 'official2', outcome: 'adopted', afterDays: 38, reason: '采纳。正在办理的案件可以单独保存相关片段至结案。' },
  },
  {
    by: 'citizen19', language: 'en', clause: 'a11-p2', quote: 'Cameras shall not be used for face recognition.', stance: 'support', daysBeforeNow: 70, hour: 14, endorsedBy: who('8-10 14 16 e2'),
    body: 'Please keep this sentence exactly as it is. Nobody should be identified by software for taking out the rubbish.',
    response: { by: 'official2', outcome: 'adopted', afterDays: 37, reason: 'Kept word for word.' },
  },
  {
    by: 'citizen7', language: 'zh', clause: 'a11-p2', stance: 'oppose', daysBeforeNow: 68, hour: 20, endorsedBy: who('5 13'),
    body: '不让认人，那装摄像头给谁看？乱扔的总是那几个，认出来罚一次就老实了。',
    replies: [{ by: 'expert2', hoursAfter: 15, body: '认得出和用软件自动识别每一个人，是两回事。管理人看录像查某一次违规，条文是允许的。' }],
    response: { by: 'official2', outcome: 'not-adopted', afterDays: 36, reason: '查处个别违规，人工查看录像已经足够；对所有经过的人作人脸识别，超出了管理所必需的范围。' },
  },
  {
    by: 'citizen14', language: 'zh', clause: 'a11-p1', stance: 'ask', daysBeforeNow: 52, hour: 23, endorsedBy: [],
    body: '录像存在谁那里？物业自己买的网络摄像头，数据都在厂家服务器上。',
    response: { by: 'official2', outcome: 'adopted', afterDays: 20, reason: '定稿要求录像在本地保存，不得上传至第三方服务器。' },
  },
  {
    by: 'citizen16', language: 'en', clause: 'a12-p1', quote: 'before 6:30', stance: 'amend', daysBeforeNow: 69, hour: 7, endorsedBy: who('3 7 9-10 15 19'),
    body: 'The glass truck comes at 6:31 and wakes the street. 7:00 on weekdays and 8:00 at weekends, please.',
    proposed: 'before 7:00 (8:00 on days of rest)',
    replies: [{ by: 'citizen12', hoursAfter: 22, body: '七点以后出车就赶上早高峰，收运车堵在路口，臭的还是大家。' }],
    response: { by: 'official2', outcome: 'partly', afterDays: 36, reason: 'Glass and metal will be collected only after 8:00. Food and other waste keep 6:30, so that the trucks are off the road before the rush hour.' },
  },
  {
    by: 'citizen2', language: 'zh', clause: 'a12-p2', quote: '不得将已经分类的垃圾混合装运', stance: 'support', daysBeforeNow: 71, hour: 23, endorsedBy: who('3 5-8 10-11 13-15 17-18 20 e1'),
    body: '我分了三年，亲眼看见一车全倒在一起。分不分最后看这一条能不能做到。',
    response: { by: 'official2', outcome: 'adopted', afterDays: 38, reason: '保留。收运车辆将按类别统一外观，并公布车号和路线，方便居民监督。' },
  },
  {
    by: 'citizen20', language: 'zh', clause: 'a12-p2', stance: 'ask', daysBeforeNow: 50, hour: 16, endorsedBy: who('13'),
    body: '上个月我们小区举报了一次混装，到现在没有结果，是谁在办、办到哪一步了？',
  },
  {
    by: 'citizen10', language: 'en', clause: 'a13', stance: 'support', daysBeforeNow: 54, hour: 20, endorsedBy: who('19'),
    body: 'Monthly results, published. Please include the good ones too, so that others can copy them.',
    response: { by: 'official2', outcome: 'adopted', afterDays: 23, reason: 'Adopted. The monthly list will show every drop-off point, not only those that fail.' },
  },
  {
    by: 'citizen18', language: 'zh', clause: 'a14', quote: '五十元以上二百元以下', stance: 'oppose', daysBeforeNow: 65, hour: 19, endorsedBy: who('2 8'),
    body: '北山的投放点还没建齐就先说罚款，不合适。设施到位再罚。',
    response: { by: 'official2', outcome: 'adopted', afterDays: 33, reason: '采纳。定稿规定，投放点未达到第五条要求的居住区，对个人只教育、不罚款。' },
  },
  {
    by: 'citizen6', language: 'zh', clause: 'a14', quote: '自愿参加一次不少于一小时分类引导服务的，可以免予处罚', stance: 'support', daysBeforeNow: 63, hour: 10, endorsedBy: who('3 8 13 15 19'),
    body: '这个办法好。站一小时，比交五十块记得牢。',
    response: { by: 'official2', outcome: 'adopted', afterDays: 31, reason: '保留，免予处罚每年不超过两次。' },
  },
  {
    by: 'citizen17', language: 'zh', clause: 'a16', quote: '三个月', stance: 'amend', daysBeforeNow: 45, hour: 18, endorsedBy: who('20'),
    body: '改造要招标、要施工，三个月来不及，建议半年。',
    proposed: '六个月',
    response: { by: 'official2', outcome: 'adopted', afterDays: 16, reason: '采纳，改为六个月，期间先完成误时投放点的建设。' },
  },
  {
    by: 'citizen1', language: 'zh', clause: 'a15', stance: 'support', daysBeforeNow: 41, hour: 12, endorsedBy: [],
    body: '单位罚得比个人重，应该的。',
    response: { by: 'official2', outcome: 'adopted', afterDays: 14, reason: '保留。' },
  },
]
