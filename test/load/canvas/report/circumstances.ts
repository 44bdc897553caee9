import { loadavg } from 'node:os'
import { openBrowser } from '../../../support/browser.ts'
import { describeHardware, versionOf } from '../../machine.ts'

/** How, where and when it was measured. */
export type Circumstances = {
  readonly command: string
  readonly runs: number
  readonly machine: Readonly<Record<string, string>>
  readonly remarks: readonly string[]
}

const BUSY = { 'at the start': 0.7, 'at the end': 4 } as const

/** At the end the load is the benchmark's own as well; a browser that draws takes two cores. */
export function remarksOnLoad(when: keyof typeof BUSY): string[] {
  const load = loadavg()[0] ?? 0
  if (load <= BUSY[when]) return []
  return [`The machine was busy with other things ${when}: load ${load.toFixed(1)}.`]
}

/** What has to be known to compare figures with those of another day. */
export async function describeMachine(): Promise<Record<string, string>> {
  const browser = await openBrowser()
  const chromium = browser.version()
  await browser.close()
  return {
    date: new Date().toISOString().slice(0, 10),
    ...describeHardware(),
    node: process.version,
    chromium: `${chromium}, headless, without a GPU`,
    '@excalidraw/excalidraw': versionOf('@excalidraw/excalidraw'),
    react: versionOf('react'),
  }
}
