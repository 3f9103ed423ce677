import { type DemoComment, who } from '../types.server.ts'

/** Article 15, second and third paragraphs: thirty minutes, photographs, clearing in default. */
export const ebikesThirtyMinutes: DemoComment[] = [
  {
    by: 'org1', language: 'zh', clause: 'a15-p2-i1', quote: '占压盲道', stance: 'support', daysBeforeNow: 12, hour: 10, endorsedBy: who('1 3-8 11 13-15 17-20 e1-3 e5'),
    body: '盲道占压三十分钟清运是底线，请保留第（一）项。\n\n我们做过记录：一名会员上班路上一公里，平均遇到四处占压，绕行时走到机动车道上两次。',
    tags: ['清运时限', '无障碍'],
    replies: [
      { by: 'citizen12', hoursAfter: 7, body: '盲道上的我们都先清，这个没有怨言。', replies: [{ by: 'org1', hoursAfter: 15, body: '谢谢您。会员里有人知道是哪位师傅在清，让我代为道谢。' }] },
      { by: 'citizen4', hoursAfter: 26, body: '轮椅也一样，支持。' },
    ],
    response: { by: 'official1', outcome: 'adopted', afterDays: 4, reason: '本项保留。盲道占压的清运及时率将在季度考核中单列。' },
  },
  {
    by: 'citizen4', language: 'zh', clause: 'a15-p2', quote: '三十分钟', stance: 'amend', daysBeforeNow: 11, hour: 13, endorsedBy: who('3 6 15 17 e3 o'),
    body: '三十分钟里我只能在原地等。坡道被堵住，前后都走不了，冬天就是冻半个小时。堵坡道的应当更快，先来个人挪开也行。',
    proposed: '十五分钟',
    tags: ['清运时限', '无障碍'],
    replies: [
      { by: 'citizen2', hoursAfter: 4, body: '遇到了喊一声，路过的都会搭把手。写十五分钟，最后逼的是干活的人闯红灯。', replies: [{ by: 'citizen4', hoursAfter: 2, body: '靠好心人的路，不叫无障碍。' }] },
    ],
    response: { by: 'official1', outcome: 'partly', afterDays: 5, reason: '全部缩短为十五分钟难以做到。拟增加“先行移开”的义务：接到坡道、电梯口受阻的通知后，应当就近安排人员在十五分钟内移开车辆，三十分钟内完成清运。' },
  },
  {
    by: 'citizen12', language: 'zh', clause: 'a15-p2', quote: '三十分钟', stance: 'oppose', daysBeforeNow: 10, hour: 5, endorsedBy: who('2 9 16'),
    body: '我一个人管四个街道、六百辆车。三十分钟到场只有一种办法：开快，逆行。上个月同组的师傅就是赶时间摔断了锁骨。先把人配够再谈时限。',
    proposed: '四十五分钟',
    tags: ['清运时限', '劳动者'],
    replies: [
      { by: 'citizen3', hoursAfter: 10, body: '师傅安全第一。但这说明公司的人太少，不说明孩子可以多等。' },
      { by: 'expert5', hoursAfter: 31, body: 'Both are safety arguments. Staffing per district, not per fleet, would ease the trade-off.' },
    ],
  },
  {
    by: 'citizen3', language: 'zh', clause: 'a15-p2-i2', quote: '学校、医院', stance: 'amend', daysBeforeNow: 10, hour: 18, endorsedBy: who('6 8 11 13 17'),
    body: '漏了幼儿园。第十三条有，这里没有，三岁的比十三岁的更躲不开车。',
    proposed: '学校、幼儿园、医院',
    tags: ['禁停区'],
    response: { by: 'official1', outcome: 'adopted', afterDays: 3, reason: '采纳。与第十三条第三项保持一致，感谢指出遗漏。' },
  },
  {
    by: 'citizen15', language: 'zh', clause: 'a15-p2-i4', quote: '影响通行安全', stance: 'ask', daysBeforeNow: 9, hour: 16, endorsedBy: who('14'),
    body: '河堤上一刮风就倒一排。“影响通行安全”谁来认定？倒在草地上算不算？',
  },
  {
    by: 'citizen16', language: 'en', clause: 'a15-p2', stance: 'support', daysBeforeNow: 8, hour: 17, endorsedBy: who('3 15 17 19'),
    body: 'Thirty minutes for blocked paving is reasonable. A restaurant is given less to clear a spill.',
  },
  {
    by: 'expert3', language: 'zh', clause: 'a15-p2-i3', quote: '阻碍无障碍坡道、电梯出入口', stance: 'amend', daysBeforeNow: 8, hour: 12, endorsedBy: who('3-4 6 17 o'),
    body: '还有一种情形常被忽略：车没有压在坡道上，但堵住了坡道前的回转空间。轮椅转身需要直径一米五的空地。',
    proposed: '占用无障碍坡道及其前方一点五米范围，阻碍电梯出入口',
    tags: ['无障碍'],
    response: { by: 'official1', outcome: 'adopted', afterDays: 4, reason: '采纳，第十三条第一项同步修改，便于用户在还车时就能看到提示。' },
  },
  {
    by: 'expert1', language: 'zh', clause: 'a15-p2', quote: '应当在三十分钟内完成清运', stance: 'amend', daysBeforeNow: 7, hour: 15, endorsedBy: who('1 10 12 14 20 e3'),
    body: '“清运”按第三十八条要把车运走，“移开”只要一个人。把两个动作分开，时限就不矛盾：十五分钟移开，一小时运走。行人要的是路，不是车去了哪里。',
    proposed: '应当在十五分钟内移开、在一小时内完成清运',
    tags: ['清运时限'],
    replies: [{ by: 'citizen12', hoursAfter: 14, body: '这个说法干活的人能接受。移开谁都能移，运走才要车。' }, { by: 'org1', hoursAfter: 21, body: '可以接受，前提是移开以后不能再落到盲道上。' }],
  },
  {
    by: 'citizen7', language: 'zh', clause: 'a15-p2-i1', quote: '消防通道', stance: 'support', daysBeforeNow: 6, hour: 20, endorsedBy: who('13 20 e4'),
    body: '前年巷子里着火，消防车在巷口挪了十几分钟车。三十分钟都嫌长。',
    replies: [{ by: 'citizen20', hoursAfter: 3, body: '消防通道可以直接叫人挪，不必等企业，最好写上一句。' }],
  },
  {
    by: 'citizen8', language: 'zh', clause: 'a15-p2', stance: 'oppose', daysBeforeNow: 5, hour: 22, endorsedBy: who('9'),
    body: '清得越快，成本越高，最后都加在起步价上。学生骑不起了，谁来说句话？',
  },
  {
    by: 'citizen19', language: 'en', clause: 'a15-p2-i2', stance: 'ask', daysBeforeNow: 4, hour: 15, endorsedBy: [],
    body: 'Does "school" include universities? Our gate has the biggest parking zone in the district, twelve metres from the entrance.',
  },
  {
    by: 'expert2', language: 'zh', clause: 'a15-p3', quote: '现场拍照', stance: 'amend', daysBeforeNow: 9, hour: 14, endorsedBy: who('8 14'),
    body: '现场照片会拍到行人的脸和车牌。建议要求上传前作模糊处理，三个月期满删除，不只是“不少于”三个月。',
    proposed: '现场拍照，对可以识别的人脸作模糊处理',
    tags: ['个人信息'],
  },
  {
    by: 'citizen13', language: 'zh', clause: 'a15-p3', quote: '可以代为清运', stance: 'amend', daysBeforeNow: 5, hour: 8, endorsedBy: who('6-7 20'),
    body: '“可以”就是可以不做。企业不清、城管也不清，最后还是我们几个老太太搬。改成“应当”。',
    proposed: '应当代为清运',
  },
  {
    by: 'citizen17', language: 'zh', clause: 'a15-p3', stance: 'support', daysBeforeNow: 2, hour: 19, endorsedBy: [],
    body: '谁的车谁出钱，合理。',
  },
  {
    by: 'citizen11', language: 'zh', clause: 'a15', stance: 'support', daysBeforeNow: 0, hour: 1, endorsedBy: who('17'),
    body: '刚下班，医院门口还倒着三辆。希望这一条早点生效。',
  },
]
