export const messages = {
  'error.tooBig': '一次最多发送 32 MB，这次没有保存。请返回上一页，换一个小一些的文件。',
  'error.foreign': '这个表单不是从本站提交的，没有保存。请重新打开页面再提交。',
  'day.goesOn': '；最后一天还没有过完',
  'due.past': '{{at}}（已过期）',
}
