import type { StorageFailure } from '../storage-failure.ts'

const UNIQUE_VIOLATION = '23505'
const FOREIGN_KEY_VIOLATION = '23503'
const READ_ONLY_TRANSACTION = '25006'

/** Classes of SQLSTATE, its first two characters (postgresql.org/docs/current/errcodes-appendix.html). */
const failures: Readonly<Record<string, StorageFailure>> = {
  '08': 'unreachable', // connection exception
  '28': 'unreachable', // invalid authorization
  '40': 'busy', // serialization failure, deadlock
  '53': 'full', // insufficient resources: disk full, too many connections
  '55': 'busy', // object not in prerequisite state: lock not available
  '57': 'unreachable', // operator intervention: shutdown, crash, cannot connect now
  '58': 'broken', // system error
  XX: 'broken', // internal error, data corrupted
}

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
  'EACCES',
])

// pg reports these without a code.
const connectionLost =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/

export function postgresFailure(error: unknown): StorageFailure | null {
  if (!(error instanceof Error)) return null
  if (connectionLost.test(error.message)) return 'unreachable'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  if (code === null) return null
  if (isSocketError(error) && networkCodes.has(code)) return 'unreachable'
  if (!/^[0-9A-Z]{5}$/.test(code) || !('severity' in error)) return null
  if (code === UNIQUE_VIOLATION) return 'duplicate'
  if (code === READ_ONLY_TRANSACTION) return 'read-only'
  return failures[code.slice(0, 2)] ?? null
}

export const isPostgresOrphan = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === FOREIGN_KEY_VIOLATION && 'severity' in error

// A file that is missing is ENOENT too, and no failure of the database.
const isSocketError = (error: Error): boolean =>
  error instanceof AggregateError ||
  ('syscall' in error && ['connect', 'read', 'write', 'getaddrinfo'].includes(String(error.syscall)))
