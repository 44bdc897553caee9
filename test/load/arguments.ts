import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type ServerName, serverNames } from './servers/contestant.ts'

/** npm goes to the root of the repository before it runs anything. */
export const startedIn = process.env['INIT_CWD'] ?? '.'

export type Arguments = {
  readonly workloads: readonly string[]
  readonly servers: readonly ServerName[]
  /** Null: as often as each workload thinks fit. */
  readonly repeats: number | null
  readonly markdown: boolean
  /** Where our server leaves CPU profiles. */
  readonly profile: string | null
}

/** Reads `[workload …] [--servers ours,bare] [--repeat N] [--markdown] [--profile DIR]`. Throws an Error that says what is wrong. */
export function readArguments(argv: readonly string[], known: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      servers: { type: 'string' },
      repeat: { type: 'string' },
      markdown: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  })
  const servers = values.servers?.split(',') ?? [...serverNames]
  mustBeAmong('workload', positionals, known)
  mustBeAmong('server', servers, serverNames)
  return {
    workloads: known.filter((name) => positionals.length === 0 || positionals.includes(name)),
    servers: serverNames.filter((name) => servers.includes(name)),
    repeats: values.repeat === undefined ? null : countOf('repeat', values.repeat),
    markdown: values.markdown,
    profile: values.profile === undefined ? null : resolve(startedIn, values.profile),
  }
}

export function countOf(option: string, given: string): number {
  const count = Number(given)
  if (Number.isInteger(count) && count > 0) return count
  throw new Error(`--${option}: expected a number from 1, not ${given}`)
}

export function mustBeAmong(what: string, given: readonly string[], known: readonly string[]): void {
  const unknown = given.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Error(`Unknown ${what} ${unknown}. There are: ${known.join(', ')}.`)
}
