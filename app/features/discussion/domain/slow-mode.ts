/** Seconds until somebody may write again, rounded up; 0 where they may now. */
export function secondsToWait(lastAt: Date | undefined, slowModeSeconds: number, now: Date): number {
  if (!lastAt || slowModeSeconds <= 0) return 0
  return Math.max(0, Math.ceil((lastAt.getTime() + slowModeSeconds * 1000 - now.getTime()) / 1000))
}
export const SLOW_MODES = [0, 10, 30, 60, 300] as const
