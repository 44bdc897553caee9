import { fileURLToPath } from 'node:url'
import { bareDialect } from '../wire/dialect.ts'
import type { Contestant } from './contestant.ts'
import { startProcess } from './server-process.ts'

const program = fileURLToPath(new URL('bare-main.ts', import.meta.url))

/** The limit of what `ws` can do: each message is framed once and written to everybody else, and nothing is kept. */
export const bare: Contestant = {
  name: 'bare',
  dialect: bareDialect,
  store: () => Promise.resolve({ headersOf: () => ({}) }),
  start: () => startProcess({ args: [program], env: {} }),
}
