import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { countOf, mustBeAmong, startedIn } from '../arguments.ts'
import { type ContestantName, contestantNames } from './contestants/contestant.ts'

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
  return {
    workloads: known.filter((name) => only.includes(name)),
    contestants: contestantNames.filter((name) => contestants.includes(name)),
    runs: values.runs === undefined ? (values.quick ? 1 : DEFAULT_RUNS) : countOf('runs', values.runs),
    quick: values.quick,
    write: values.write,
    profile: values.profile === undefined ? null : profileOf(values.profile, positionals),
  }
}

const profileOf = (workload: string, [file = `${workload}.cpuprofile`]: readonly string[]) => ({
  workload,
  file: resolve(startedIn, file),
})
