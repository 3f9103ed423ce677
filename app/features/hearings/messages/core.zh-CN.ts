/** What pages of other features show of a hearing. */
export const messages = {
  'hearings.status.applying': '听证会接受报名',
  'hearings.status.drawing': '听证会等待抽签',
  'hearings.status.drawn': '听证会即将举行',
  'hearings.status.held': '听证会已举行',
  'hearings.status.transcript': '听证会笔录已公布',
  'hearings.status.handled': '听证意见已答复',
  'hearings.status.called-off': '听证会已取消',
  'hearings.gate.notice': '听证会公告',
  'hearings.gate.held': '举行听证会',
  'hearings.gate.calledOff': '取消听证会',
  'hearings.gate.handled': '公布听证意见处理情况',
} as const
