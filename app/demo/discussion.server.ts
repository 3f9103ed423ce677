import { v4 as uuidv4 } from 'uuid'
// The room is that of a consultation, a kind that registers itself.
import '#app/features/consultations/index.server.ts'
import { postMessage } from '#app/features/discussion/talk/post-message.server.ts'
import { react } from '#app/features/discussion/talk/react.server.ts'
import { runCommand } from '#app/platform/command.server.ts'
import type { Tx } from '#db/client.server.ts'
import { demoReactions, demoTalk } from '#db/demo/discussion.server.ts'
import { daysBefore } from './calendar.server.ts'
import { loadCast } from './cast.server.ts'
import { findStored } from './questions.server.ts'

/** A conversation of the last two days about the e-bikes. */
export async function storeDiscussion(tx: Tx, start: Date) {
  const { people } = await loadCast(tx)
  const { id: room } = await findStored(tx, 'shared-ebikes')
  for (const { by, text, daysBeforeNow, hour, minute, replyTo } of demoTalk) {
    const said = text.replace(/\{(\w+)\}/g, (_, key: string) => people.get(key)!.displayName)
    const caller = { accountId: people.get(by)!.id }
    await postMessage.runIn(tx, caller, { room, clientId: uuidv4(), text: said, replyTo }, daysBefore(start, daysBeforeNow, hour, minute))
  }
  for (const { by, number, reaction } of demoReactions)
    await runCommand(react, people.get(by)!, { room, number, reaction }, { db: tx, now: daysBefore(start, 1, 17) })
}
