import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import { type Asker, createHashTurns } from './hash-turns.ts'

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. */
const MEMORY_KIB = 19_456
const PASSES = 2
const LANES = 1
const SALT_BYTES = 16
const HASH_BYTES = 32

/** Each hash holds 19 MiB and keeps a core busy; the other half of the machine is for those who work. */
const MAX_HASHES_AT_ONCE = Math.max(1, Math.min(4, Math.floor(availableParallelism() / 2)))
/** Some seconds of work, of accounts and of links each; who comes later is told to come again. */
const MAX_HASHES_WAITING = 100
/** All who are signed in. */
const MEMBERS: Asker = { at: 'account', from: 'members' }

const argon2id = promisify(argon2)

export type Passwords = ReturnType<typeof createPasswords>

/** Hashes and checks passwords, a few at once. Throws `too-many-requests` when too many wait. */
export function createPasswords({ atOnce = MAX_HASHES_AT_ONCE, memoryKib = MEMORY_KIB } = {}) {
  const turn = createHashTurns(atOnce, MAX_HASHES_WAITING)

  return {
    /** The hash in PHC form, as it is stored. */
    hash: (password: string, asker = MEMBERS): Promise<string> =>
      turn(asker, () => hash(password, memoryKib)),

    /**
     * Whether the password fits the stored hash. Without one (an unknown e-mail address) it answers no
     * after the same work, so that the time it takes does not tell who has an account.
     */
    fits: (password: string, stored: string | null, asker = MEMBERS): Promise<boolean> =>
      turn(asker, async () => {
        const known = parse(stored ?? nobody(memoryKib))
        const found = await argon2id('argon2id', {
          message: plain(password),
          ...known.cost,
          nonce: known.salt,
        })
        return timingSafeEqual(found, known.hash) && stored !== null
      }),
  }
}

// The same password typed on two systems may be composed differently: ö, or o and a diaeresis.
const plain = (password: string): string => password.normalize('NFKC')

async function hash(password: string, memoryKib: number): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const bytes = await argon2id('argon2id', {
    message: plain(password),
    nonce: salt,
    memory: memoryKib,
    passes: PASSES,
    parallelism: LANES,
    tagLength: HASH_BYTES,
  })
  return phc(memoryKib, salt, bytes)
}

const phc = (memoryKib: number, salt: Uint8Array, bytes: Uint8Array): string =>
  `$argon2id$v=19$m=${memoryKib},t=${PASSES},p=${LANES}$${unpadded(salt)}$${unpadded(bytes)}`

const unpadded = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '')

/** A hash that no password is known for, of today's cost. */
const nobody = (memoryKib: number): string =>
  phc(memoryKib, new Uint8Array(SALT_BYTES), new Uint8Array(HASH_BYTES))

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/

// A stored hash says its own cost, so that raising ours leaves everybody's password valid.
function parse(stored: string) {
  const [, memory, passes, parallelism, salt, hash] = PHC.exec(stored) ?? []
  if (!salt || !hash) throw new Error('a stored password hash is not argon2id in PHC form')
  const bytes = Buffer.from(hash, 'base64')
  return {
    salt: Buffer.from(salt, 'base64'),
    hash: bytes,
    cost: {
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
      tagLength: bytes.length,
    },
  }
}
