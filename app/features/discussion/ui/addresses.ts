export const discussionPath = (activityId: string) => `/activities/${activityId}/discussion`
/** A message on the page that holds it. */
export const messagePath = (activityId: string, number: number) => `${discussionPath(activityId)}?at=${number}#m${number}`
export const slicePath = (activityId: string, after: number) => `${discussionPath(activityId)}/messages.json?after=${after}`
