import { defineCommand } from '#app/platform/command.server.ts'
import { matterFollowers } from '#db/schema/index.server.ts'
import { FollowInput } from './inputs.ts'
import { requireVisibleMatter } from './load.server.ts'
import { requireFollower } from './policy.ts'

/** What somebody reads is nobody's business: the public log does not name them. */
export const follow = defineCommand({
  name: 'matters.follow',
  input: FollowInput,
  async authorise({ tx, actor, input }) {
    const follower = requireFollower(actor)
    return { follower, matter: await requireVisibleMatter(tx, actor, input.matterId) }
  },
  async write({ tx, now }, { follower, matter }) {
    await tx.insert(matterFollowers).values({ matterId: matter.id, accountId: follower.id, followedAt: now }).onConflictDoNothing()
    return { result: { slug: matter.slug }, event: { name: 'matters.matter-followed', matterId: matter.id, anonymous: true, payload: {} } }
  },
})
