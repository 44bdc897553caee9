import { createHash, randomBytes } from 'node:crypto'

const ID_BYTES = 12
const SECRET_BYTES = 16
const SETUP_CODE_CHARS = 8
/** Crockford's base 32: without I, L, O and U, which are read wrongly off a screen. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Names a row for good; safe in a path. */
export const newId = (): string => randomBytes(ID_BYTES).toString('base64url')

/** Whoever knows it may do what it stands for: 128 random bits, safe in a path. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url')

/** What the database holds of a secret: enough to recognise it, of no use to who reads it. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** The code that the console shows at the first start, such as `7KQ2-M9TX`. */
export function newSetupCode(): string {
  const chars = [...randomBytes(SETUP_CODE_CHARS)].map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length])
  return `${chars.slice(0, 4).join('')}-${chars.slice(4).join('')}`
}

/** As a person copies a code: without the dash, in small letters, O for zero and I or L for one. */
export const readCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1')
