export type Mend = { package: string; version: string; file: string; changes: [from: string, to: string][] }
export const MENDS: Mend[]
export function mendPackages(root: string): void
