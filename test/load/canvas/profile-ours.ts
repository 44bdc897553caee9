import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { removeFolder, scratchFolder } from '../scratch.ts'
import type { Contestant } from './contestants/contestant.ts'
import { openOurs } from './contestants/ours.ts'
import { type CpuProfile, asLines, longestFunctions } from './measure/profile.ts'
import type { Pace, Workload } from './workloads/workload.ts'

const SAMPLE_EVERY_US = 200
const FUNCTIONS = 25
const client = fileURLToPath(new URL('../../../client', import.meta.url))

/**
 * Measures one workload of our page in a build with names, writes the CPU profile of what is measured to `file`, and
 * gives the functions that worked longest as lines. Such a build is a little slower than the one people get.
 */
export async function profileOurs(workload: Workload, pace: Pace, file: string): Promise<string> {
  const folder = scratchFolder('pages')
  try {
    await build({
      root: client,
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true, minify: false, sourcemap: true },
    })
    const ours = await openOurs(folder)
    try {
      const profile = await profileOf(ours, workload, pace)
      writeFileSync(file, JSON.stringify(profile))
      return asLines(longestFunctions(profile, folder, FUNCTIONS))
    } finally {
      await ours.close()
    }
  } finally {
    removeFolder(folder)
  }
}

async function profileOf(ours: Contestant, workload: Workload, pace: Pace): Promise<CpuProfile> {
  const seat = await ours.openSeat()
  try {
    const { cdp } = seat
    let profile: CpuProfile | null = null
    seat.watch = async (act) => {
      await cdp.send('Profiler.enable')
      await cdp.send('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_US })
      await cdp.send('Profiler.start')
      await act()
      ;({ profile } = await cdp.send('Profiler.stop'))
    }
    if (workload.opens) await seat.navigate()
    await workload.measure(seat, ours, pace)
    if (!profile) throw new Error('this workload has no span that can be profiled')
    return profile
  } finally {
    await seat.close()
  }
}
