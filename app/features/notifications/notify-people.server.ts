import type { Listener } from '#app/platform/events/listeners.server.ts'

export const notifyPeople: Listener = { name: 'notifications', async handle() {} }
