import type { Elements } from '@wegpunkt/shared/board/read'
import { focusKinds } from '@wegpunkt/shared/workshop/choices'
import type { Focus } from '@wegpunkt/shared/workshop/phase'

/** A focus as the value of a list: `board`, `stage:<id>`. */
export const focusValue = (focus: Focus): string =>
  focus.on === 'board' ? 'board' : `${focus.on}:${focus.id}`

export function focusOf(value: string): Focus {
  const at = value.indexOf(':')
  const on = focusKinds.find((kind) => kind === value.slice(0, at))
  return on ? { on, id: value.slice(at + 1) } : { on: 'board' }
}

/**
 * Where what is selected lies: in a frame that is selected itself, else in the one stage, else in the one lane that all
 * of it is in. Null where it is nowhere in particular.
 */
export function focusOfSelection(elements: Elements, selection: Iterable<string>): Focus | null {
  const selected = [...selection].flatMap((id) => {
    const element = elements.get(id)
    return element ? [{ id, element }] : []
  })
  const frames = selected.filter(({ element }) => element.kind === 'frame')
  const [frame] = frames
  if (frame) return frames.length === 1 ? { on: 'frame', id: frame.id } : null
  for (const on of ['stage', 'lane'] as const) {
    const places = new Set(selected.map(({ element }) => (element.kind === 'connector' ? null : element[on])))
    const [id] = places
    if (places.size === 1 && id !== null && id !== undefined) return { on, id }
  }
  return null
}
