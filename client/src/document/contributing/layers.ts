import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Element, ElementOf } from '@wegpunkt/shared/board/schema'
import { wordsOf } from '@wegpunkt/shared/board/words'
import { equalityDeep } from 'lib0/function'

/** What a contributor may say of an element. `text` is the title of a touchpoint; null takes a key away. */
export type Fields = {
  readonly text?: string | undefined
  readonly at?: Element extends infer E ? (E extends { at: infer A } ? A : never) : never
  readonly stage?: ElementId | null
  readonly lane?: ElementId | null
  readonly frame?: ElementId | null
  readonly touchpoint?: ElementId | null
  readonly color?: ElementOf<'note'>['color']
  readonly size?: ElementOf<'note'>['size']
}

export type Wish =
  | { readonly do: 'add'; readonly element: Contributed; readonly key: string | null }
  | { readonly do: 'change'; readonly to: Fields }
  | { readonly do: 'remove' }

/** What can be contributed. */
export type Contributed = ElementOf<'note'> | ElementOf<'touchpoint'>

/** One run of a workshop, in which something is said in secret. */
export type Run = { readonly workshop: string; readonly id: string }

/**
 *   waiting ──▶ sent ──▶ answered ──▶ gone, once the document has it
 *      ▲─no answer─┘└── refused ──▶ gone
 */
export type Layer = {
  readonly id: ElementId
  /** The run of a workshop in which only its author sees it; null for all. */
  readonly run: Run | null
  wish: Wish
  state: 'waiting' | 'sent' | 'answered'
  /** It was sent and nobody knows what became of it: what is added to it comes after it. */
  mayBeThere: boolean
  /** Another tab has left it: it is older than what is said here. */
  readonly isLeft?: true
}

/** An element as it is with everything that waits laid over it. */
export const withLayers = (base: Element | null, layers: readonly Layer[]): Element | null =>
  layers.reduce((element: Element | null, { wish }) => {
    if (wish.do === 'remove') return null
    if (wish.do === 'add') return element ?? wish.element
    return element && changed(element, wish.to)
  }, base)

/** Whether the document says what somebody wished for. */
export function isFulfilled(base: Element | null, wish: Wish): boolean {
  if (wish.do === 'remove') return base === null
  if (wish.do === 'add') return base !== null
  return base === null || equalityDeep(changed(base, wish.to), base)
}

/** The same element with other fields. */
export function changed<T extends Element>(element: T, { text, ...fields }: Fields): T {
  const next: Record<string, unknown> = { ...element }
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue
    // A place beside the grid is told by null; whatever else is nowhere has no key.
    if (value === null && key !== 'stage' && key !== 'lane') delete next[key]
    else next[key] = value
  }
  if (text !== undefined) next[element.kind === 'touchpoint' ? 'title' : 'text'] = text
  return next as T
}

/** What an older wish still says of an element of which this was said since; null where that is nothing. */
export function olderThan(said: Fields | undefined, wish: Wish): Wish | null {
  if (!said) return wish
  if (wish.do === 'add') return { ...wish, element: changed(wish.element, said) }
  // Who has said something of it since did not mean it to go.
  if (wish.do === 'remove') return null
  const rest = Object.entries(wish.to).filter(([key]) => said[key as keyof Fields] === undefined)
  return rest.length > 0 ? { do: 'change', to: Object.fromEntries(rest) } : null
}

/** What makes one element of another; null where nothing does. */
export function difference(from: Element, to: Element): Fields | null {
  const [before, after] = [fieldsOf(from), fieldsOf(to)]
  const fields = Object.fromEntries(
    Object.entries(after).filter(([key, value]) => !equalityDeep(before[key as keyof Fields], value)),
  )
  return Object.keys(fields).length > 0 ? fields : null
}

/** All that a contributor can say of an element. */
export function fieldsOf(element: Element): Fields {
  if (element.kind === 'connector') return {}
  const { at, stage, lane, frame = null } = element
  const common = { text: wordsOf(element), at, stage, lane, frame }
  if (element.kind !== 'note') return common
  return { ...common, touchpoint: element.touchpoint ?? null, color: element.color, size: element.size }
}

/** Lays a wish over what waits: into the last layer that nobody has seen, or as a new one. */
export function stacked(layers: readonly Layer[], next: Layer): readonly Layer[] {
  const last = layers.at(-1)
  if (!last || last.state !== 'waiting' || last.mayBeThere || last.run?.id !== next.run?.id)
    return [...layers, next]
  const before = layers.slice(0, -1)
  if (next.wish.do === 'remove') {
    // What nobody has seen needs not be taken back.
    if (last.wish.do === 'add') return before
    return last.wish.do === 'change' ? [...before, next] : layers
  }
  if (next.wish.do === 'add' || last.wish.do === 'remove') return [...layers, next]
  const { to } = next.wish
  const wish: Wish =
    last.wish.do === 'add'
      ? { ...last.wish, element: changed(last.wish.element, to) }
      : { do: 'change', to: { ...last.wish.to, ...to } }
  return [...before, { ...last, wish }]
}
