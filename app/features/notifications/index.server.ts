export { markRead } from './mark-read.server.ts'
export { notifyPeople } from './notify-people.server.ts'
export { countUnread, listNotifications, type Notice } from './queries.server.ts'
