import { loadavg } from 'node:os'
import { type Arguments, readArguments } from './arguments.ts'
import { canPin, describeMachine, moveToGeneratorCore } from './machine.ts'
import { type Result, latenessIn } from './report/results.ts'
import { asText, tableOf } from './report/table.ts'
import { type Circumstances, writeJson, writeMarkdown } from './report/write-report.ts'
import { cleanUpAtTheEnd } from './scratch.ts'
import { bare } from './servers/bare.ts'
import type { Contestant } from './servers/contestant.ts'
import { hocuspocus } from './servers/hocuspocus.ts'
import { ours } from './servers/ours.ts'
import { tellsCosts } from './servers/server-process.ts'
import { inMemoryBecause, yWebsocket } from './servers/y-websocket.ts'
import { workloads } from './workloads/all-workloads.ts'

process.exitCode = await main()

async function main(): Promise<number> {
  const chosen = tryToRead(process.argv.slice(2))
  if (!chosen) return 2
  if (!tellsCosts()) {
    console.error('The benchmark reads from /proc what a server costs, so it needs Linux.')
    return 1
  }
  cleanUpAtTheEnd()
  moveToGeneratorCore()
  const circumstances = describe(chosen)
  for (const remark of circumstances.remarks) console.log(remark)
  const results = await measureAll(chosen)
  const late = latenessIn(results)
  console.log(`\n${asText(tableOf(results))}\n`)
  for (const line of late) console.log(line)
  const told = { ...circumstances, remarks: [...circumstances.remarks, ...late] }
  console.log(`Every measurement: ${writeJson(results, told)}`)
  if (chosen.markdown) console.log(`The table: ${writeMarkdown(results, told)}`)
  return results.some(({ failure }) => failure !== null) ? 1 : 0
}

function tryToRead(argv: readonly string[]): Arguments | null {
  try {
    return readArguments(argv, Object.keys(workloads))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return null
  }
}

function describe(chosen: Arguments): Circumstances {
  const remarks = []
  if (!canPin) remarks.push('Nothing is held to a core, as taskset or a second core is missing.')
  if (inMemoryBecause !== null)
    remarks.push(`y-websocket runs in memory, as its storage cannot be loaded: ${inMemoryBecause}`)
  const load = loadavg()[0] ?? 0
  if (load > 0.5)
    remarks.push(`The machine was busy with other things at the start: load ${load.toFixed(1)}.`)
  return {
    command: ['npm run load', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '),
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(),
    repeats: Object.fromEntries(chosen.workloads.map((name) => [name, repeatsOf(name, chosen)])),
    remarks,
  }
}

function repeatsOf(name: string, chosen: Arguments): number {
  return chosen.repeats ?? workloads[name]?.repeats ?? 1
}

async function measureAll(chosen: Arguments): Promise<Result[]> {
  const contestants = [ours(chosen.profile), bare, hocuspocus, yWebsocket]
  const results: Result[] = []
  for (const name of chosen.workloads) {
    const workload = workloads[name]
    if (!workload) continue
    const taking = contestants.filter(
      ({ name: server }) => workload.servers.includes(server) && chosen.servers.includes(server),
    )
    // In turns, so that what else happens on the machine meets all of them.
    for (let turn = 1; turn <= repeatsOf(name, chosen); turn++) {
      for (const contestant of taking) results.push(await measure(name, contestant))
    }
  }
  return results
}

async function measure(workload: string, contestant: Contestant): Promise<Result> {
  const start = performance.now()
  const result = await measured(workload, contestant)
  const figures = Object.entries(result.values).map(
    ([name, value]) => `${name} ${Number(value.toPrecision(3))}`,
  )
  const missing = result.missing > 0 ? [`MISSING ${result.missing}`] : []
  const told = result.failure === null ? [...figures, ...missing].join(', ') : `FAILED: ${result.failure}`
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`${workload} · ${contestant.name} (${seconds} s): ${told}`)
  return result
}

async function measured(workload: string, contestant: Contestant): Promise<Result> {
  try {
    const measured = await workloads[workload]?.measure(contestant)
    if (!measured) throw new Error('there is no such workload')
    return { workload, server: contestant.name, failure: null, ...measured }
  } catch (error) {
    // One that fails must not cost the figures of the others.
    const failure = error instanceof Error ? error.message : String(error)
    return { workload, server: contestant.name, failure, values: {}, missing: 0 }
  }
}
