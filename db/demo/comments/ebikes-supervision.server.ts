import { type DemoComment, who } from '../types.server.ts'

/** Chapters 5 to 7: assessment, platform data, fines, coming into force. */
export const ebikesSupervision: DemoComment[] = [
  {
    by: 'org1', language: 'zh', clause: 'a26-p1-i1', stance: 'amend', daysBeforeNow: 9, hour: 15, endorsedBy: who('4 6 e1 e3'),
    body: '平均数会把盲道盖住。请把盲道、坡道的清运及时率单独算、单独公布。',
    proposed: '清运及时率，其中占压盲道和无障碍坡道的单独计算；',
    tags: ['考核', '无障碍'],
  },
  {
    by: 'citizen14', language: 'zh', clause: 'a26-p2', stance: 'support', daysBeforeNow: 5, hour: 22, endorsedBy: who('8'),
    body: '支持公布评分办法。公布成表格，不要公布成图片。',
  },
  {
    by: 'expert2', language: 'zh', clause: 'a27', quote: '不得用于对个人行踪的分析', stance: 'support', daysBeforeNow: 8, hour: 10, endorsedBy: who('8 10 14 19'),
    body: '用途限定写得清楚，与第三十七条的责任也对得上。建议再加上访问留痕。',
    response: { by: 'official1', outcome: 'adopted', afterDays: 4, reason: '采纳。增加“查询应当留存记录，每年接受审计”。' },
  },
  {
    by: 'citizen17', language: 'zh', clause: 'a28', quote: '二十四小时内答复', stance: 'amend', daysBeforeNow: 3, hour: 20, endorsedBy: [],
    body: '自动回复不能算答复，应当写明“由人工答复”。',
    proposed: '二十四小时内由人工答复',
  },
  {
    by: 'citizen5', language: 'zh', clause: 'a33', quote: '每辆五十元', stance: 'oppose', daysBeforeNow: 7, hour: 6, endorsedBy: who('7 13 15'),
    body: '五十块，公司算一算还是不清划算。罚得比清一趟的成本低，这条就白写了。',
    proposed: '每辆二百元',
    tags: ['罚则'],
    replies: [{ by: 'citizen12', hoursAfter: 22, body: '罚公司我赞成，但要写明不许转到工人头上。' }],
  },
  {
    by: 'citizen16', language: 'en', clause: 'a31', stance: 'support', daysBeforeNow: 4, hour: 11, endorsedBy: who('10'),
    body: 'An annual report which has to say what became of public comments is rare. Please keep it.',
  },
  {
    by: 'citizen20', language: 'zh', clause: 'a39', quote: '六个月', stance: 'ask', daysBeforeNow: 2, hour: 15, endorsedBy: [],
    body: '这六个月里旧车还停在小区门口，出了事故按哪一套算？',
  },
  {
    by: 'citizen9', language: 'en', clause: 'a40', stance: 'support', daysBeforeNow: 1, hour: 9, endorsedBy: [],
    body: 'A five-year limit is sensible. Nobody knows what we will be riding by then.',
  },
]
