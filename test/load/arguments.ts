import { parseArgs } from 'node:util'
import { type ServerName, serverNames } from './servers/contestant.ts'

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
  const repeats = values.repeat === undefined ? null : Number(values.repeat)
  if (repeats !== null && !(Number.isInteger(repeats) && repeats > 0))
    throw new Error(`--repeat: expected a number from 1, not ${values.repeat}`)
  return {
    workloads: known.filter((name) => positionals.length === 0 || positionals.includes(name)),
    servers: serverNames.filter((name) => servers.includes(name)),
    repeats,
    markdown: values.markdown,
    profile: values.profile ?? null,
  }
}

function mustBeAmong(what: string, given: readonly string[], known: readonly string[]): void {
  const unknown = given.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Error(`Unknown ${what} ${unknown}. There are: ${known.join(', ')}.`)
}
