import { randomInt } from 'node:crypto'
import { JOIN_CODE_CHARS } from '@wegpunkt/shared/limits'
import { CODE_ALPHABET, hashSecret, readCode } from './random-id.ts'

/** A code that people read off a wall and type, such as `7KQ2-M9TX`: 40 random bits. */
export function newJoinCode(): string {
  const chars = Array.from({ length: JOIN_CODE_CHARS }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)])
  return `${chars.slice(0, 4).join('')}-${chars.slice(4).join('')}`
}

/** What the database holds of a code, however it was typed. */
export const hashJoinCode = (code: string): string => hashSecret(`code ${readCode(code)}`)

/** Whether something could be a code at all, and not the token of a link, which is far longer. */
export const isJoinCode = (given: string): boolean => readCode(given).length <= JOIN_CODE_CHARS
