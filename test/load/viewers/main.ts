import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { countOf } from '../arguments.ts'
import { moveToGeneratorCore } from '../machine.ts'
import { cleanUpAtTheEnd } from '../scratch.ts'
import { ours } from '../servers/ours.ts'
import { tellsCosts } from '../servers/server-process.ts'
import { editTogether } from '../workloads/edit-together.ts'
import { onlookers } from './onlookers.ts'
import { type Run, report } from './report.ts'

/** `npm run load -- viewers [--write] [--runs N] [--quick]`: those who edit, without and with those who look by a link. */
const EDITORS = 50
const WRITERS = 10
const EDITS_PER_SECOND = 20
const VIEWERS = 300
const RUNS = 3
const MEASURE_MS = 10_000
/** To see whether it runs. */
const quick = { viewers: 20, measureMs: 2_000, runs: 1 } as const

process.exitCode = await main()

async function main(): Promise<number> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      write: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      runs: { type: 'string' },
    },
  })
  if (!tellsCosts()) {
    console.error('The benchmark reads from /proc what a server costs, so it needs Linux.')
    return 1
  }
  cleanUpAtTheEnd()
  moveToGeneratorCore()
  const load = loadavg()[0] ?? 0
  const viewers = values.quick ? quick.viewers : VIEWERS
  const measureMs = values.quick ? quick.measureMs : MEASURE_MS
  const runs = values.runs === undefined ? (values.quick ? quick.runs : RUNS) : countOf('runs', values.runs)
  const [without, beside]: [Run[], Run[]] = [[], []]
  // In turns, so that what else happens on the machine meets both.
  for (let turn = 0; turn < runs; turn++) {
    without.push(await measure(0, measureMs))
    beside.push(await measure(viewers, measureMs))
  }
  return report({ editors: EDITORS, viewers, without, beside, load }, values.write) ? 0 : 1
}

async function measure(viewers: number, measureMs: number): Promise<Run> {
  const looking = onlookers(viewers, EDITORS)
  const crowd = { people: EDITORS, writers: WRITERS, editsPerSecond: EDITS_PER_SECOND, measureMs }
  const { values, missing } = await editTogether(ours(null), crowd, looking.beside)
  const { latencies, missed } = looking.seen
  const run = {
    p50: values['p50'] ?? Number.NaN,
    p99: values['p99'] ?? Number.NaN,
    cpuShare: values['cpuShare'] ?? Number.NaN,
    missing,
    seenP50: latencies.quantile(0.5),
    seenP99: latencies.quantile(0.99),
    missed: missed(),
  }
  console.log(`${viewers} who look: ${JSON.stringify(run)}`)
  return run
}
