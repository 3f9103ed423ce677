export const root: string
export const NODE_NEEDED: number
export function giveUp(sentence: string): never
export function ensureInstalled(options?: { withDev?: boolean; output?: 1 | 2 }): void
export function withLock<T>(name: string, work: () => T): T
export function findPinnedNode(): string | undefined
export function handOver(script: string): Promise<void>
/** Call on the new Node: ends this process gently when the one that handed over to it is killed. */
export function followParent(): void
