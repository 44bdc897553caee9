import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Element } from '@wegpunkt/shared/board/schema'
import type { Contribution } from '@wegpunkt/shared/workshop/contribution'
import type { PrivateNote, SecretCommand } from '@wegpunkt/shared/workshop/secret'
import { wordsOf } from '@wegpunkt/shared/board/words'
import type { Contributed, Fields, Layer } from './layers.ts'

/** What asks the server for what a layer wishes; null where it makes no sense yet, as an element without words. */
export function contributionOf({ id, wish }: Layer): Contribution | null {
  if (wish.do === 'remove') return { do: 'remove', id }
  if (wish.do === 'change') return wish.to.text?.trim() === '' ? null : { do: 'change', id, ...wish.to }
  const { element, key } = wish
  if (key === null || wordsOf(element).trim() === '') return null
  const { at, stage, lane, frame } = element
  const place = { key, at, stage, lane, ...(frame !== undefined && { frame }) }
  if (element.kind === 'touchpoint') return { do: 'add-touchpoint', ...place, title: element.title }
  const { text, color, size, touchpoint } = element
  return { do: 'add-note', ...place, text, color, size, ...(touchpoint !== undefined && { touchpoint }) }
}

/** The same for what only its author sees: the whole note as it is now, or that it goes. */
export function secretOf(run: string, id: ElementId, note: Element | null): SecretCommand | null {
  if (note === null) return { do: 'drop-note', run, id }
  if (note.kind !== 'note' || note.text.trim() === '') return null
  const { text, color, stage, lane } = note
  return { do: 'keep-note', run, note: { id, text, color, stage, lane } satisfies PrivateNote }
}

/** Of what is set on an element, what can be contributed. */
export function contributable(kind: Contributed['kind'], to: object): Fields {
  const said = Object.entries(to).filter(([key]) => keysOf[kind].has(key))
  // A key that is taken away is told by null, which survives the way to the server.
  return Object.fromEntries(said.map(([key, value]: [string, unknown]) => [key, value ?? null]))
}

const everywhere = ['at', 'stage', 'lane', 'frame']
const keysOf: Readonly<Record<Contributed['kind'], ReadonlySet<string>>> = {
  touchpoint: new Set(everywhere),
  note: new Set([...everywhere, 'touchpoint', 'color', 'size']),
}
