import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Element } from '@wegpunkt/shared/board/schema'
import { equalityDeep } from 'lib0/function'
import type { UndoStack } from '../board-document.ts'
import { createValueStore } from '../value-store.ts'
import { type Contributed, type Fields, type Wish, fieldsOf } from './layers.ts'

/** What one step has made of elements; null for what was or is not there. */
type Step = Map<ElementId, { before: Element | null; after: Element | null }>

export type Steps = UndoStack & {
  /** Notes what an edit does to these elements. */
  record(ids: readonly ElementId[], act: () => void): void
}

type Options = {
  readonly shown: (id: ElementId) => Element | null
  /** Does it; false if one may not, or not any more. */
  readonly wish: (id: ElementId, wish: Wish) => boolean
  /** The key under which an element was added; null for what somebody else, or another visit, has added. */
  readonly keyOf: (id: ElementId) => string | null
}

/** Undo of what one has contributed in this visit. What somebody else has changed since stays as it is. */
export function createSteps({ shown, wish, keyOf }: Options): Steps {
  const state = createValueStore({ canUndo: false, canRedo: false })
  const stacks: Record<'undo' | 'redo', Step[]> = { undo: [], redo: [] }
  let grouped: Step | null = null
  let isGrouping = false

  const tell = (): void => {
    const [canUndo, canRedo] = [stacks.undo.length > 0, stacks.redo.length > 0]
    const now = state.get()
    if (now.canUndo !== canUndo || now.canRedo !== canRedo) state.set({ canUndo, canRedo })
  }
  const endGroup = (): void => {
    grouped = null
    isGrouping = false
  }
  const record: Steps['record'] = (ids, act) => {
    const before = new Map(ids.map((id) => [id, shown(id)]))
    act()
    const step: Step = grouped ?? new Map()
    for (const [id, was] of before) step.set(id, { before: step.get(id)?.before ?? was, after: shown(id) })
    stacks.redo = []
    if (!grouped) stacks.undo.push(step)
    if (isGrouping) grouped = step
    tell()
  }
  const takeBack = (from: 'undo' | 'redo'): boolean => {
    const step = stacks[from].pop()
    grouped = null
    if (!step) return true
    let isDone = true
    for (const [id, { before, after }] of step) {
      const back = wishBetween(shown(id), after, before, keyOf(id))
      if (back) isDone = wish(id, back) && isDone
    }
    const reversed: Step = new Map(
      [...step].map(([id, { before, after }]) => [id, { before: after, after: before }]),
    )
    stacks[from === 'undo' ? 'redo' : 'undo'].push(reversed)
    tell()
    return isDone
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    record,
    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),
    beginGroup() {
      endGroup()
      isGrouping = true
    },
    endGroup,
  }
}

/** What leads back from `after` to `before`, of what is still as it was `after`. */
function wishBetween(
  now: Element | null,
  after: Element | null,
  before: Element | null,
  key: string | null,
): Wish | null {
  if (!before) return now && { do: 'remove' }
  if (!now) {
    const isOurs = before.kind === 'note' || before.kind === 'touchpoint'
    return after === null && isOurs ? { do: 'add', element: before satisfies Contributed, key } : null
  }
  if (!after) return null
  const [is, was, goal] = [fieldsOf(now), fieldsOf(after), fieldsOf(before)]
  const to = Object.fromEntries(
    Object.entries(goal).filter(([name, value]) => {
      const field = name as keyof Fields
      return !equalityDeep(was[field], value) && equalityDeep(is[field], was[field])
    }),
  )
  return Object.keys(to).length > 0 ? { do: 'change', to } : null
}
