import type { Layer } from './contributing/layers.ts'
import { KEPT_CONTRIBUTIONS } from './has-kept.ts'
import { type KeptHere, openKeptHere } from './kept-here.ts'

/** `name` says which person and which board. */
export const openKeptContributions = (name: string): KeptHere<Layer> =>
  openKeptHere(`${KEPT_CONTRIBUTIONS}${name}/`, readLayers)

/** Written by this program alone; another version of it may have meant something else, and then it is left. */
export function readLayers(list: unknown): Layer[] {
  try {
    return (list as Layer[])
      .filter(({ id, wish }) => typeof id === 'string' && ['add', 'change', 'remove'].includes(wish.do))
      .map(({ id, run, wish }) => ({ id, run, wish, state: 'waiting', mayBeThere: true }))
  } catch {
    return []
  }
}
