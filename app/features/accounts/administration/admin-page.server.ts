import { type Door, page } from '#app/platform/http/door.server.ts'
import { requireAdministrator } from '../policy.ts'

/** A loader for administrators: visitors get 401, everybody else 403. */
export const adminPage = <T>(load: (door: Door & { url: URL }) => Promise<T>) =>
  page(async (door) => {
    requireAdministrator(door.context.actor)
    return load(door)
  })
