import type { Arguments } from './arguments.ts'
import type { Contestant } from './contestants/contestant.ts'
import type { Result } from './report/results.ts'
import { workloads } from './workloads/all-workloads.ts'
import { type Values, type Workload, quick, usual } from './workloads/workload.ts'

/** A measurement that hangs is given up, so that the benchmark ends by itself. */
const GIVE_UP_MS = 300_000
const GIVE_UP_LONG_MS = 900_000

/** Every chosen workload of everybody, in turns, so that what else happens on the machine meets all of them. */
export async function measureAll(chosen: Arguments, contestants: readonly Contestant[]): Promise<Result[]> {
  const results: Result[] = []
  for (let run = 1; run <= chosen.runs; run++) {
    for (const name of chosen.workloads) {
      const workload = workloads[name]
      // What takes minutes by itself is measured once.
      if (workload?.isLong === true && run > 1) continue
      for (const contestant of contestants) {
        if (!workload?.forWhom.includes(contestant.name)) continue
        results.push(await measure(name, workload, contestant, chosen.quick))
      }
    }
  }
  return results
}

async function measure(
  name: string,
  workload: Workload,
  contestant: Contestant,
  isQuick: boolean,
): Promise<Result> {
  const start = performance.now()
  const result = await resultOf(name, workload, contestant, isQuick)
  const figures = Object.entries(result.values).map(
    ([name, value]) => `${name} ${Number(value.toPrecision(3))}`,
  )
  const told = result.failure === null ? figures.join(', ') : `FAILED: ${result.failure}`
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`${name} · ${contestant.name} (${seconds} s): ${told}`)
  return result
}

async function resultOf(
  name: string,
  workload: Workload,
  contestant: Contestant,
  isQuick: boolean,
): Promise<Result> {
  const result = { workload: name, contestant: contestant.name }
  try {
    return { ...result, failure: null, values: await valuesOf(workload, contestant, isQuick) }
  } catch (error) {
    // One that fails must not cost the figures of the others.
    return { ...result, failure: error instanceof Error ? error.message : String(error), values: {} }
  }
}

async function valuesOf(workload: Workload, contestant: Contestant, isQuick: boolean): Promise<Values> {
  const seat = await contestant.openSeat()
  // Whatever waits for the page then fails.
  const timer = setTimeout(() => void seat.close(), workload.isLong === true ? GIVE_UP_LONG_MS : GIVE_UP_MS)
  try {
    if (workload.opens) await seat.navigate()
    return await workload.measure(seat, contestant, isQuick ? quick : usual)
  } finally {
    clearTimeout(timer)
    await seat.close()
  }
}
