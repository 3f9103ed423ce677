import { hash, verify } from '@node-rs/argon2'

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** argon2id, about 50 ms. */
export const hashPassword = (password: string) => hash(password, COST)

let dummy: Promise<string> | undefined
/** Takes the same time whether there is a hash to compare with or not, so that the wait tells nothing. */
export async function passwordMatches(storedHash: string | null | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password')
  const matches = await verify(storedHash ?? (await dummy), password)
  return matches && storedHash != null
}
