import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism, cpus, release, totalmem } from 'node:os'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

const SERVER_CORE = '0'
const GENERATOR_CORE = '1'

/** Whether processes can be held to one core each, as the figures need. */
export const canPin = availableParallelism() >= 2 && spawnSync('taskset', ['--version']).status === 0

/** A command line that runs on the servers' core. */
export const onServerCore = (command: readonly string[]): readonly string[] =>
  canPin ? ['taskset', '-c', SERVER_CORE, ...command] : command

/** Holds this process, with all its threads, to the other core. */
export function moveToGeneratorCore(): void {
  if (canPin) spawnSync('taskset', ['-a', '-p', '-c', GENERATOR_CORE, String(process.pid)])
}

export const describeHardware = () => ({
  cpu: `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores`,
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  kernel: `${process.platform} ${release()}`,
})

/** What has to be known to compare figures with those of another day. */
export function describeMachine(): Record<string, string> {
  return {
    ...describeHardware(),
    pinned: canPin ? 'servers on core 0, generator on core 1' : 'no: taskset or a second core is missing',
    node: process.version,
    yjs: versionOf('yjs'),
    ws: versionOf('ws'),
    'y-websocket': versionOf('y-websocket-2'),
    '@hocuspocus/server': versionOf('@hocuspocus/server'),
  }
}

// Not every package lets its package.json be required.
export function versionOf(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      const manifest = readFileSync(join(folder, name, 'package.json'), 'utf8')
      return (JSON.parse(manifest) as { version: string }).version
    } catch {
      // Not in this folder; the next one up may have it.
    }
  }
  return `unknown, below ${dirname(import.meta.filename)}`
}
