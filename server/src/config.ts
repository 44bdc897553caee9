import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { Reach } from './http/caller.ts'
import { FEWEST_CONNECTIONS } from './http/connection-limits.ts'
import { type LogLevel, logLevels } from './log.ts'
import { StartProblem } from './start-problem.ts'

/** How the server is run, from the environment alone. server/README.md describes each variable, test/README.md PROBE. */
export type Config = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  /** Of all who are connected, whatever for. */
  readonly maxConnections: number
  readonly logLevel: LogLevel
  /** The mail server; null: nobody is told anything by e-mail. */
  readonly smtpUrl: URL | null
  readonly reach: Reach
  /** Pages then show browser tests and measurements where things are on the canvas. */
  readonly probe: boolean
  /** Variables that are set and not used by this version. */
  readonly unused: readonly string[]
}

const MAX_PORT = 65_535
/** Several times what the people of a company need at once. */
const USUAL_CONNECTIONS = 20_000

const hostName = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i

const url = (schemes: readonly string[], fits: (url: URL) => boolean = () => true) =>
  z.string().refine((text) => {
    // PostgreSQL allows "user@/database" for the socket on this machine, which is no URL otherwise.
    const parsed = URL.parse(text.replace('@/', '@localhost/'))
    return parsed !== null && schemes.includes(parsed.protocol) && fits(parsed)
  })

// Routes, links and sockets start at the root, so a path in front of them could not work.
const isOrigin = ({ pathname, search, hash, username }: URL): boolean =>
  pathname === '/' && search === '' && hash === '' && username === ''

const isMailServer = ({ hostname, username, password }: URL): boolean =>
  hostname !== '' && [username, password].every((part) => !/%(?![0-9a-f]{2})/iu.test(part))

/** Each variable, what it may be, and the same in words for the one line that refuses it. */
const variables = {
  PORT: [
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(MAX_PORT)),
    `a number from 0 to ${MAX_PORT}, 0 for any free port`,
  ],
  HOST: [
    z.string().refine((text) => isIP(text) !== 0 || hostName.test(text)),
    'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  ],
  DATA_DIR: [z.string().min(1), 'a folder'],
  DATABASE_URL: [
    url(['postgres:', 'postgresql:']),
    'a PostgreSQL address such as postgres://user:password@host:5432/database',
  ],
  PUBLIC_URL: [
    url(['http:', 'https:'], isOrigin),
    'the address that people open, such as https://journey.example.com, without a path',
  ],
  TRUST_PROXY: [z.enum(['true', 'false', '1', '0']), 'true or false'],
  PROBE: [z.enum(['1', '0']), '1 or 0'],
  MAX_CONNECTIONS: [
    z
      .string()
      .regex(/^\d{1,7}$/)
      .transform(Number)
      .pipe(z.number().min(FEWEST_CONNECTIONS)),
    `a number from ${FEWEST_CONNECTIONS} to 9999999`,
  ],
  LOG_LEVEL: [z.enum(logLevels), `one of ${logLevels.join(', ')}`],
  REDIS_URL: [url(['redis:', 'rediss:']), 'an address such as redis://host:6379'],
  SMTP_URL: [url(['smtp:', 'smtps:'], isMailServer), 'an address such as smtp://user:password@host:587'],
} as const satisfies Record<string, readonly [z.ZodType, string]>

/** What the architecture foresees and this version does not use yet. */
const futureVariables = ['REDIS_URL'] as const

/** Reads the environment; an empty variable counts as unset. Throws StartProblem on the first wrong value. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = (name: string): string | undefined => environment[name]?.trim() || undefined
  const read = <Name extends keyof typeof variables>(
    name: Name,
  ): z.output<(typeof variables)[Name][0]> | undefined => {
    const text = set(name)
    if (text === undefined) return undefined
    const [schema, expected] = variables[name]
    const result = schema.safeParse(text)
    if (!result.success) throw new StartProblem(`${name}: expected ${expected}${given(name, text)}`)
    return result.data as z.output<(typeof variables)[Name][0]>
  }
  for (const name of futureVariables) read(name)
  const publicUrl = read('PUBLIC_URL')
  const smtpUrl = read('SMTP_URL')
  return {
    port: read('PORT') ?? 3000,
    host: read('HOST') ?? '127.0.0.1',
    dataDir: resolve(read('DATA_DIR') ?? './data'),
    databaseUrl: read('DATABASE_URL'),
    maxConnections: read('MAX_CONNECTIONS') ?? USUAL_CONNECTIONS,
    logLevel: read('LOG_LEVEL') ?? 'info',
    reach: {
      publicUrl: publicUrl === undefined ? null : new URL(publicUrl),
      trustProxy: ['true', '1'].includes(read('TRUST_PROXY') ?? 'false'),
    },
    smtpUrl: smtpUrl === undefined ? null : new URL(smtpUrl),
    probe: read('PROBE') === '1',
    unused: futureVariables.filter((name) => set(name) !== undefined),
  }
}

// What was given helps to find the mistake; an address may hold a password, and is not repeated.
const given = (name: keyof typeof variables, text: string): string =>
  name.endsWith('_URL') ? '' : `, not ${JSON.stringify(text)}`
