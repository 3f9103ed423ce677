import { createHash, randomInt } from 'node:crypto'

/** No signs that are read as one another. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 12

/** 60 bits in three groups of four, to be read from paper: nobody guesses one. */
export const newCode = () =>
  Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')
export const hashCode = (code: string) => createHash('sha256').update(code.replaceAll('-', '')).digest('hex')
