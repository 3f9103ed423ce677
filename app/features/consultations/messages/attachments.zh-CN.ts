export const messages = {
  'consultations.attachment.title': '附件中的文字',
  'consultations.attachment.read': '阅读附件中的文字',
  'consultations.attachment.lead': '程序从“{{name}}”中取出的文字，不含版式、图片和批注。以原件为准。',
  'consultations.attachment.original': '下载原件（{{size}}）',
  'consultations.attachment.comment': '返回这条意见',
  'consultations.attachment.cut': '原件很长，这里只有前面的部分。',
  'consultations.attachment.previous': '上一部分',
  'consultations.attachment.part': '第 {{part}} 部分，共 {{parts}} 部分',
  'consultations.attachment.unreadable.encrypted': '{{name}} · 有密码，文字无法读取',
  'consultations.attachment.unreadable.no-text': '{{name}} · 图片或扫描件，没有可读取的文字',
  'consultations.attachment.unreadable.broken': '{{name}} · 文件损坏，文字无法读取',
  'consultations.attachment.unreadable.too-large': '{{name}} · 内容过大，文字无法读取',
} as const
