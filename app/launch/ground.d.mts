export const root: string
export const NODE_NEEDED: number
export function giveUp(sentence: string): never
export function ensureInstalled(options?: { withDev?: boolean; output?: 1 | 2 }): void
export function withLock<T>(name: string, work: () => T): T
export function findPinnedNode(): string | undefined
export function handOver(script: string): Promise<void>
/** Ends this process gently when the one that started it is gone. */
export function followParent(): void
