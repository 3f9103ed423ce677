export const messages = {
  'consultations.import.untitled': '未命名的草案',
  'consultations.import.summary': '就《{{title}}》公开征求意见，请逐条提出。',
  'consultations.warning.gap': '{{label}}：编号不连续，前一个是“{{previous}}”，应当接第 {{expected}} 号。',
  'consultations.warning.duplicate': '{{label}}：编号重复。',
  'consultations.warning.out-of-order': '{{label}}：编号排在“{{previous}}”之后，顺序不对。',
  'consultations.warning.text-before-first-clause': '第一条之前有 {{count}} 段文字，已作为说明保留：“{{text}}”',
  'consultations.warning.empty-clause': '{{label}}：没有内容。',
  'consultations.warning.no-clauses': '没有找到条款编号，全文按自然段分开。',
  'consultations.warning.automatic-numbering': '有 {{count}} 处使用 Word 自动编号，文件里没有编号文字，已按顺序补上，请核对。',
  'consultations.warning.further-documents': '文件里还有别的文本，只读取了第一份。',
} as const
