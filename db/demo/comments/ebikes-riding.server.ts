import { type DemoComment, who } from '../types.server.ts'

/** Chapter 4: age, helmets, speed, charging, insurance. */
export const ebikesRiding: DemoComment[] = [
  {
    by: 'citizen3', language: 'zh', clause: 'a19-p1', quote: '核验年龄', stance: 'amend', daysBeforeNow: 11, hour: 21, endorsedBy: who('6 13 17 e5'),
    body: '孩子拿爷爷的手机一扫就走，首次核验有什么用？建议异常时段、多人轮流用同一账号的，要重新核验。',
    proposed: '核验年龄，发现账号可能由他人使用的应当重新核验',
    tags: ['年龄'],
    replies: [{ by: 'citizen14', hoursAfter: 3, body: '重新核验等于刷脸，收集的信息又多了。', replies: [{ by: 'expert2', hoursAfter: 14, body: '可以用验证码加账号持有人确认，不必用人脸。' }] }],
    response: { by: 'official1', outcome: 'partly', afterDays: 5, reason: '增加重新核验的义务，同时写明应当提供人脸以外的核验方式。' },
  },
  {
    by: 'citizen8', language: 'zh', clause: 'a19-p1', stance: 'ask', daysBeforeNow: 6, hour: 21, endorsedBy: [],
    body: '我十七岁，没有银行卡，用家长的账户付钱可以吗？',
    response: { by: 'official1', outcome: 'adopted', afterDays: 2, reason: '可以。年龄按骑行人核验，付款账户不限本人。下一稿把“注册”与“付款”分开表述。' },
  },
  {
    by: 'citizen6', language: 'zh', clause: 'a19-p2', stance: 'support', daysBeforeNow: 10, hour: 8, endorsedBy: who('13 18'),
    body: '我嫌它快，可我不反对别的老人骑。能不能骑看身体，不看岁数，这条公道。',
  },
  {
    by: 'expert5', language: 'en', clause: 'a20-p1', quote: 'or the user has confirmed that they have their own', stance: 'amend', daysBeforeNow: 12, hour: 16, endorsedBy: who('3 10-11 17'),
    body: 'A tick box is not a helmet. Where unlocking depends on a self-declaration, observed wearing rates usually stay far below the declared ones. A sensor on the supplied helmet, or a spot check sample each month, would give the rule some hold.',
    proposed: 'or, where the user brings their own helmet, the operator has checked this by the means set for spot checks',
    tags: ['头盔'],
  },
  {
    by: 'citizen2', language: 'zh', clause: 'a20-p1', quote: '运营企业不得开锁', stance: 'oppose', daysBeforeNow: 9, hour: 15, endorsedBy: who('1 8 14'),
    body: '头盔十个里有四个是坏的或者没了，照这样就一辆也骑不了。先罚公司不补头盔，别罚我们没得骑。',
    replies: [{ by: 'citizen11', hoursAfter: 9, body: '急诊见得多了，有盔没盔差别很大。没盔的车就应当停用，让公司着急。' }],
  },
  {
    by: 'citizen11', language: 'zh', clause: 'a20-p1', stance: 'support', daysBeforeNow: 8, hour: 9, endorsedBy: who('3-4 6 17 e5'),
    body: '支持不戴不开锁。一顶头盔几十块，一次开颅手术的后面是一家人。',
  },
  {
    by: 'citizen17', language: 'zh', clause: 'a20-p2', quote: '每七日', stance: 'amend', daysBeforeNow: 7, hour: 12, endorsedBy: who('3 8 10 19'),
    body: '夏天三天就有味道了。七到九月请缩短，或者放一次性内衬。',
    proposed: '每七日（六月至九月每三日）',
    tags: ['头盔'],
    response: { by: 'official1', outcome: 'not-adopted', afterDays: 4, reason: '三日一次需要增加约一倍的作业人次，测算后认为不现实。改为要求企业免费提供一次性内衬，清洁周期仍为七日。' },
  },
  {
    by: 'citizen19', language: 'en', clause: 'a20-p2', stance: 'ask', daysBeforeNow: 2, hour: 10, endorsedBy: [],
    body: 'Are there helmets in more than one size? None of the ones I have tried fits over my headscarf.',
  },
  {
    by: 'citizen15', language: 'zh', clause: 'a21-p2', quote: '不得超过每小时十五公里', stance: 'amend', daysBeforeNow: 11, hour: 7, endorsedBy: who('3-4 6'),
    body: '滨江步道是散步的地方，十五公里也嫌快，跟跑步冲刺差不多。步道上应当十公里，或者干脆推行。',
    proposed: '不得超过每小时十五公里，其中滨江步道不得超过每小时十公里',
    tags: ['限速'],
    replies: [{ by: 'citizen10', hoursAfter: 5, body: 'The river path is the only way to work that has no trucks on it. Ten is slower than many children cycle; bikes wobble at that speed.', replies: [{ by: 'citizen15', hoursAfter: 20, body: '那就分道，骑的走外侧，走的走内侧。' }] }],
  },
  {
    by: 'citizen10', language: 'en', clause: 'a21-p2', quote: 'the operator shall limit it automatically by technical means', stance: 'amend', daysBeforeNow: 9, hour: 20, endorsedBy: who('1 9 14 e5'),
    body: 'Cutting power suddenly in moving traffic is dangerous: someone behind you does not know it is coming. Ask for a gradual reduction over at least five seconds.',
    proposed: 'the operator shall limit it automatically and gradually, over no less than five seconds',
    tags: ['限速'],
    response: { by: 'official1', outcome: 'adopted', afterDays: 5, reason: 'Adopted. The traffic police confirmed the risk in a road test. The draft will require a gradual reduction over no less than five seconds.' },
  },
  {
    by: 'citizen14', language: 'zh', clause: 'a21-p1', stance: 'ask', daysBeforeNow: 4, hour: 23, endorsedBy: [],
    body: '下坡溜到三十算谁的？电机早就断电了。',
  },
  {
    by: 'citizen13', language: 'zh', clause: 'a22-i2', stance: 'ask', daysBeforeNow: 5, hour: 18, endorsedBy: who('3'),
    body: '接孙女放学，后座能不能带？“违反规定载人”的规定在哪里，写清楚一点。',
  },
  {
    by: 'expert4', language: 'zh', clause: 'a23-p2', quote: '不得小于十五米', stance: 'oppose', daysBeforeNow: 10, hour: 10, endorsedBy: who('12 20'),
    body: '距离不是唯一的安全手段。老城区要求十五米，换电柜一个也装不下，电池反而被带回家里充。带独立防火隔舱和自动灭火的柜体，六米可以接受。',
    proposed: '不得小于十五米，柜体具有独立防火隔舱和自动灭火装置的不得小于六米',
    tags: ['充换电'],
    replies: [{ by: 'citizen7', hoursAfter: 9, body: '我们楼都是木头的，六米我睡不着。', replies: [{ by: 'expert4', hoursAfter: 15, body: '木结构片区应当除外，您说得对，我补充这一点。' }] }],
    response: { by: 'official1', outcome: 'partly', afterDays: 6, reason: '分两档：一般柜体十五米，符合隔舱和灭火要求的八米；木结构房屋集中的片区一律不小于十五米。已征求消防救援机构意见。' },
  },
  {
    by: 'citizen7', language: 'zh', clause: 'a23-p1', quote: '不得从居民住宅、楼道和疏散通道接线充电', stance: 'support', daysBeforeNow: 6, hour: 21, endorsedBy: who('6 13 20 e4'),
    body: '支持。最好加上处罚，光写不得没有用。',
  },
  {
    by: 'citizen6', language: 'zh', clause: 'a24-p1', quote: '五十万元', stance: 'amend', daysBeforeNow: 8, hour: 8, endorsedBy: who('4 15 e2'),
    body: '被撞断一条腿，手术加护理早超五十万了，撞人的又多是年轻人，赔不起。',
    proposed: '一百万元',
    tags: ['保险'],
  },
  {
    by: 'citizen4', language: 'zh', clause: 'a24-p2', quote: '受害人', stance: 'support', daysBeforeNow: 4, hour: 12, endorsedBy: who('6'),
    body: '以前只管骑车的，这次把被撞的人也写进来了，支持。',
  },
  {
    by: 'citizen12', language: 'zh', clause: 'a25', stance: 'amend', daysBeforeNow: 1, hour: 4, endorsedBy: [],
    body: '电话要有真人接。现在按到最后还是“请在应用内反馈”。',
  },
]
