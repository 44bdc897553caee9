import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { StartProblem } from './start-problem.ts'

it('[H1] without any variable the server is for this machine alone, with SQLite in ./data', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: resolve('data'),
    databaseUrl: undefined,
    maxConnections: 20_000,
    logLevel: 'info',
    reach: { publicUrl: null, trustProxy: false },
    probe: false,
    smtpUrl: null,
    unused: [],
  })
})

it('[H1] takes every variable, and an empty one counts as unset', () => {
  const config = readConfig({
    PORT: '8080',
    HOST: '::',
    DATA_DIR: '/srv/data',
    DATABASE_URL: 'postgres://wegpunkt@/wegpunkt?host=/run/postgresql',
    PUBLIC_URL: 'https://journey.example.com',
    TRUST_PROXY: 'true',
    PROBE: '1',
    LOG_LEVEL: 'warn',
    MAX_CONNECTIONS: '3000',
    REDIS_URL: 'redis://localhost:6379',
    SMTP_URL: 'smtp://mail.example.com:587',
  })
  expect(config).toEqual({
    port: 8080,
    host: '::',
    dataDir: '/srv/data',
    databaseUrl: 'postgres://wegpunkt@/wegpunkt?host=/run/postgresql',
    logLevel: 'warn',
    maxConnections: 3_000,
    reach: { publicUrl: new URL('https://journey.example.com'), trustProxy: true },
    probe: true,
    smtpUrl: new URL('smtp://mail.example.com:587'),
    unused: ['REDIS_URL'],
  })
})

it.each([
  ['PORT', 'eighty'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['HOST', 'two words'],
  ['DATABASE_URL', 'mysql://ann:secret@db/wegpunkt'],
  ['DATABASE_URL', 'secret'],
  ['PUBLIC_URL', 'journey.example.com'],
  ['PUBLIC_URL', 'https://example.com/journey'],
  ['PUBLIC_URL', 'ftp://example.com'],
  ['TRUST_PROXY', 'perhaps'],
  ['MAX_CONNECTIONS', '5'],
  ['MAX_CONNECTIONS', 'many'],
  ['LOG_LEVEL', 'loud'],
  ['REDIS_URL', 'http://secret'],
  ['SMTP_URL', 'secret'],
  ['SMTP_URL', 'smtp://secret%@host'],
  ['SMTP_URL', 'smtp://'],
])('[H2] %s=%s stops the start with one line that names it, without what may be secret', (name, value) => {
  const read = (): unknown => readConfig({ [name]: value })
  expect(read).toThrow(StartProblem)
  expect(read).toThrow(new RegExp(`^${name}: expected [^\\n]+$`))
  expect(read).not.toThrow(/secret/)
})
