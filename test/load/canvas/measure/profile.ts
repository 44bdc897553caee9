import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../..', import.meta.url))

type CallFrame = {
  readonly functionName: string
  readonly url: string
  readonly lineNumber: number
  readonly columnNumber: number
}

/** A CPU profile as the DevTools protocol gives it. */
export type CpuProfile = {
  readonly nodes: readonly { readonly id: number; readonly callFrame: CallFrame }[]
  readonly samples?: readonly number[] | undefined
  /** Microseconds before each sample. */
  readonly timeDeltas?: readonly number[] | undefined
}

export type SelfTime = {
  readonly name: string
  readonly where: string
  readonly ms: number
  readonly share: number
}

/** The functions that worked longest themselves, with their place in the source where `folder` has source maps. */
export function longestFunctions(profile: CpuProfile, folder: string, count: number): SelfTime[] {
  const { samples = [], timeDeltas = [] } = profile
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]))
  const placeOf = placeReader(folder)
  const times = new Map<string, { frame: CallFrame; us: number }>()
  let total = 0
  for (const [i, id] of samples.entries()) {
    const frame = frames.get(id)
    // What lies between two samples belongs to the first of them.
    const us = timeDeltas[i + 1] ?? 0
    if (!frame || frame.functionName === '(idle)') continue
    total += us
    const key = `${frame.functionName} ${frame.url} ${frame.lineNumber} ${frame.columnNumber}`
    const known = times.get(key)
    if (known) known.us += us
    else times.set(key, { frame, us })
  }
  return [...times.values()]
    .toSorted((a, b) => b.us - a.us)
    .slice(0, count)
    .map(({ frame, us }) => ({
      name: frame.functionName || '(anonymous)',
      where: placeOf(frame),
      ms: us / 1000,
      share: us / total,
    }))
}

export const asLines = (functions: readonly SelfTime[]): string =>
  functions
    .map(({ name, where, ms, share }) =>
      [
        ms.toFixed(1).padStart(9),
        'ms',
        `${(share * 100).toFixed(1)} %`.padStart(7),
        ` ${name}  ${where}`,
      ].join(' '),
    )
    .join('\n')

/** Where a function stands in the source, from the root of the repository or the name of its package on. */
function placeReader(folder: string): (frame: CallFrame) => string {
  const maps = new Map<string, SourceMap | null>()
  const mapOf = (file: string): SourceMap | null => {
    if (!maps.has(file))
      maps.set(file, existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : null)
    return maps.get(file) ?? null
  }
  return ({ url, lineNumber, columnNumber }) => {
    if (!url.startsWith('http')) return ''
    const built = join(folder, new URL(url).pathname)
    const entry = mapOf(`${built}.map`)?.findEntry(lineNumber, columnNumber)
    if (!entry || !('originalSource' in entry)) return `${basename(built)}:${lineNumber + 1}`
    const source = relative(root, resolve(dirname(built), entry.originalSource))
    return `${source.replace(/^.*\/node_modules\//, '')}:${entry.originalLine + 1}`
  }
}
