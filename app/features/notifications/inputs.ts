import { z } from 'zod'

/** One notice, or all of them. */
export const MarkReadInput = z.strictObject({ notificationId: z.uuid().optional() })
