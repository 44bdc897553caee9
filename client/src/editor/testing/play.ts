import type { Effect, Modifiers, Tool, ToolEvent, View } from '../tool.ts'
import { type ToolOptions, firstOptions } from '../tool-options.ts'
import { viewOf } from '../view.ts'
import type { fakeDocument } from './fake-document.ts'

const none: Modifiers = { shift: false, alt: false, mod: false }

const pointer =
  (type: 'down' | 'move' | 'up' | 'double') =>
  (x: number, y: number, modifiers: Partial<Modifiers> = {}): ToolEvent => ({
    type,
    at: [x, y],
    screen: [x, y],
    ...none,
    ...modifiers,
  })

export const down = pointer('down')
export const move = pointer('move')
export const up = pointer('up')
export const double = pointer('double')
export const cancel: ToolEvent = { type: 'cancel' }

export type Seeing = {
  selection?: readonly string[]
  zoom?: number
  canEdit?: boolean
  options?: Partial<ToolOptions>
}

/** What a tool sees of a fake document. New ids are new-1, new-2, … */
export function seen(
  { document }: ReturnType<typeof fakeDocument>,
  { selection = [], zoom = 1, canEdit = true, options = {} }: Seeing = {},
): View {
  let made = 0
  const state = {
    selection: new Set(selection),
    camera: { at: [0, 0], zoom },
    options: { ...firstOptions, ...options },
  } as const
  const viewport = [1600, 1000] as const
  const may = { mayAdd: () => canEdit, mayChange: () => canEdit, createId: () => '' }
  const view = viewOf({ store: document.store, state, viewport, canEdit, may, department: 'service' })
  return { ...view, createId: () => `new-${++made}` }
}

/** Everything a tool does while these events happen. The selection changes as the tool says. */
export function play<S>(tool: Tool<S>, view: View, events: readonly ToolEvent[]): Effect[] {
  let state = tool.initial
  let selection = view.selection
  return events.flatMap((event) => {
    const { state: next, effects } = tool.next(state, event, { ...view, selection })
    state = next
    for (const effect of effects) if (effect.do === 'select') selection = new Set(effect.ids)
    return [...effects]
  })
}

/** All but the previews. */
export const lasting = (effects: readonly Effect[]): Effect[] => effects.filter((e) => e.do !== 'preview')

export const commits = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.do === 'commit' ? [effect.edits] : []))

export const previews = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.do === 'preview' ? [effect.preview] : []))
