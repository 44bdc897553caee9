import type { Element } from './schema.ts'

type Lines = {
  readonly stages: ReadonlyMap<string, { readonly lockedBy?: 'moderators' | undefined }>
  readonly lanes: ReadonlyMap<string, { readonly lockedBy?: 'moderators' | undefined }>
}

/** The stages and lanes that moderators have locked. */
export const keptLines = ({ stages, lanes }: Lines): ReadonlySet<string> =>
  new Set([...stages, ...lanes].flatMap(([id, { lockedBy }]) => (lockedBy ? [id] : [])))

/** Whether moderators have locked an element, or the stage or lane that it lies in. */
export function isKept(element: Element, lines: ReadonlySet<string>): boolean {
  if (element.lockedBy) return true
  if (lines.size === 0 || element.kind === 'connector') return false
  return lines.has(element.stage ?? '') || lines.has(element.lane ?? '')
}
