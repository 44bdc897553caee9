import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type ContestantName, contestantNames } from './contestants/contestant.ts'

/** npm goes to the root of the repository before it runs anything. */
const startedIn = process.env['INIT_CWD'] ?? '.'

export type Arguments = {
  readonly workloads: readonly string[]
  readonly contestants: readonly ContestantName[]
  readonly runs: number
  readonly quick: boolean
  /** Whether the table is written to CANVAS.md. */
  readonly write: boolean
  /** Instead of measuring: a profile of our page in one workload, and where it goes. */
  readonly profile: { readonly workload: string; readonly file: string } | null
}

const DEFAULT_RUNS = 3

/**
 * Reads `[--only pan,drag] [--creep] [--contestants ours,tiles] [--runs N] [--quick] [--write]` or `--profile WORKLOAD [FILE]`.
 * Throws an Error that says what is wrong.
 */
export function readArguments(
  argv: readonly string[],
  known: readonly string[],
  usual: readonly string[],
): Arguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      creep: { type: 'boolean', default: false },
      contestants: { type: 'string' },
      runs: { type: 'string' },
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  })
  const some = values.only?.split(',') ?? (values.creep ? [] : usual)
  const only = values.creep ? [...some, 'creep'] : some
  const contestants = values.contestants?.split(',') ?? contestantNames
  mustBeAmong('workload', [...only, ...(values.profile === undefined ? [] : [values.profile])], known)
  mustBeAmong('contestant', contestants, contestantNames)
  const runs = values.runs === undefined ? (values.quick ? 1 : DEFAULT_RUNS) : Number(values.runs)
  if (!(Number.isInteger(runs) && runs > 0))
    throw new Error(`--runs: expected a number from 1, not ${values.runs}`)
  return {
    workloads: known.filter((name) => only.includes(name)),
    contestants: contestantNames.filter((name) => contestants.includes(name)),
    runs,
    quick: values.quick,
    write: values.write,
    profile: values.profile === undefined ? null : profileOf(values.profile, positionals),
  }
}

const profileOf = (workload: string, [file = `${workload}.cpuprofile`]: readonly string[]) => ({
  workload,
  file: resolve(startedIn, file),
})

function mustBeAmong(what: string, given: readonly string[], known: readonly string[]): void {
  const unknown = given.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Error(`Unknown ${what} ${unknown}. There are: ${known.join(', ')}.`)
}
