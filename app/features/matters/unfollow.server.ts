import { and, eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { matterFollowers } from '#db/schema/index.server.ts'
import { FollowInput } from './inputs.ts'
import { requireVisibleMatter } from './load.server.ts'
import { requireFollower } from './policy.ts'

export const unfollow = defineCommand({
  name: 'matters.unfollow',
  input: FollowInput,
  async authorise({ tx, actor, input }) {
    const follower = requireFollower(actor)
    return { follower, matter: await requireVisibleMatter(tx, actor, input.matterId) }
  },
  async write({ tx }, { follower, matter }) {
    await tx.delete(matterFollowers).where(and(eq(matterFollowers.matterId, matter.id), eq(matterFollowers.accountId, follower.id)))
    return {
      result: { slug: matter.slug },
      event: { name: 'matters.matter-unfollowed', matterId: matter.id, anonymous: true, payload: {} },
    }
  },
})
