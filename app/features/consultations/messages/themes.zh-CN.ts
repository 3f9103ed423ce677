export const messages = {
  'consultations.themes.title': '意见主题',
  'consultations.themes.lead':
    '按用词把意见归成主题，只用统计方法：每个主题由意见里的词命名，由意见本身来说明，不另写概括。同一份意见只算一个论点。',
  'consultations.themes.none': '意见还太少，没有归出主题。',
  'consultations.themes.others_other': '另有 {{count}} 条意见不属于任何主题。',
  'consultations.themes.terms': '关键词',
  'consultations.themes.typical': '最有代表性的意见',
  'consultations.themes.endorsed': '附议最多的意见',
  'consultations.themes.see_other': '查看全部 {{count}} 条',
  'consultations.themes.named': '名称由工作人员拟定',
  'consultations.themes.back': '全部主题',
} as const
