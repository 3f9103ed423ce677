export const messages = {
  'consultations.themes.workLead': '您可以给主题命名、合并或拆分。改过以后，程序不再重新归类，只把新来的意见加进去。',
  'consultations.themes.name': '名称',
  'consultations.themes.nameHint': '留空则用关键词。最多 60 个字。',
  'consultations.themes.rename': '保存名称',
  'consultations.themes.into': '并入',
  'consultations.themes.merge': '合并',
  'consultations.themes.split': '拆成两个',
  'consultations.themes.change': '修改这个主题',
  'consultations.themes.done.renamed': '名称已保存。',
  'consultations.themes.done.merged': '已合并；关键词稍后更新。',
  'consultations.themes.done.split': '已拆成两个主题。',
  'consultations.themes.problem.tooAlike': '这些意见用词相近，或者太少，拆不开。',
} as const
