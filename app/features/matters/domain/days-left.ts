const DAY = 86_400_000

/** Whole days until `at`, rounded down; 0 on the last day. */
export const daysLeft = (at: Date, now: Date) => Math.max(0, Math.floor((at.getTime() - now.getTime()) / DAY))

/** When the number of whole days until `at` next falls, or `at` itself has come; `at` lies ahead. */
export const nextFall = (at: Date, now: Date) => new Date(now.getTime() + ((at.getTime() - now.getTime()) % DAY || DAY))
