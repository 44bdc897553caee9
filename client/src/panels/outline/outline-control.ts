import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { Store } from '../../document/board-document.ts'
import { createValueStore } from '../../document/value-store.ts'
import type { Editor } from '../../editor/editor.ts'
import { laidOut } from '../../editor/place/laid-out.ts'
import {
  type OutlineRow,
  type OutlineSection,
  headingKey,
  rowKeyOf,
} from '../../editor/outline/outline-sections.ts'
import { type Folded, foldsAround, rowOf, sectionOf, stopsOf } from '../../editor/outline/outline-steps.ts'

export type OutlineState = {
  /** The heading or row that Tab leads to; null while the outline is empty. */
  readonly active: string | null
  readonly folded: Folded
  /** Whose name or text is typed in its row. */
  readonly renaming: string | null
  /** What has just been added, and goes again if nothing is typed. */
  readonly isNew: boolean
  /** A new value each time the focus is to go to the active one. */
  readonly focus: { readonly key: string } | null
}

/** Where one is in the outline, kept in step with what is selected on the canvas. */
export interface OutlineControl extends Store<OutlineState> {
  readonly editor: Editor
  readonly sections: () => readonly OutlineSection[]
  readonly row: () => OutlineRow | undefined
  readonly section: () => OutlineSection | undefined
  /** Goes there by key: it is selected, seen on the canvas, and has the focus. */
  goTo(key: string): void
  /** The focus has come there by itself: by a click, or by a screen reader. */
  arrive(key: string): void
  /** Selects it beside what is selected, and goes there. */
  arriveBeside(key: string): void
  toggleSelected(): void
  extend(by: 1 | -1): void
  fold(key: string, folded: boolean): void
  rename(key: string | null, isNew?: boolean): void
  /** The focus goes back to where one was. */
  refocus(): void
  setFocused(isFocused: boolean): void
  isFocused(): boolean
  close(): void
}

type Outline = Store<readonly OutlineSection[]>

export function createOutlineControl(editor: Editor, outline: Outline): OutlineControl {
  const state = createValueStore<OutlineState>({
    active: null,
    folded: new Set(),
    renaming: null,
    isNew: false,
    focus: null,
  })
  const { get } = state
  const patch = (change: Partial<OutlineState>): void => state.set({ ...get(), ...change })
  let stops = stopsOf(outline.get(), get().folded)
  let selection = editor.get().selection
  let hasFocus = false

  const here = (): string => get().active ?? ''
  const unfoldedFor = (key: string): Folded => {
    const around = foldsAround(outline.get(), key)
    const { folded } = get()
    return around.some((one) => folded.has(one)) ? folded.difference(new Set(around)) : folded
  }
  const select = (ids: Iterable<ElementId>): void => {
    editor.select(ids)
    ;({ selection } = editor.get())
  }
  const arrive = (key: string): void => {
    const row = rowOf(outline.get(), key)
    // The focus comes back to where one was: what is selected there stays so.
    if (key === get().active && (row?.what !== 'element' || selection.has(row.id))) return
    patch({ active: key, folded: unfoldedFor(key) })
    select(row?.what === 'element' ? [row.id] : [])
    if (row?.what === 'element') showOnCanvas(editor, row.id)
  }
  const goTo = (key: string): void => {
    arrive(key)
    patch({ focus: { key } })
  }
  const stopFollowing = follow({ editor, outline, state, patch })

  function follow(parts: Parts): () => void {
    const onSelection = (): void => {
      const now = parts.editor.get().selection
      if (now === selection) return
      selection = now
      const [id] = now
      const key = id === undefined ? undefined : rowKeyOf(id)
      if (key === undefined || now.has(here()) || !rowOf(outline.get(), key)) return
      patch({ active: key, folded: unfoldedFor(key) })
    }
    const onOutline = (): void => {
      const at = stops.indexOf(here())
      stops = stopsOf(outline.get(), get().folded)
      const { active } = get()
      if (active !== null && sectionOf(outline.get(), active)) return
      const next = stops[Math.min(Math.max(at, 0), stops.length - 1)] ?? null
      patch({ active: next, renaming: null, ...(hasFocus && next !== null && { focus: { key: next } }) })
    }
    onOutline()
    onSelection()
    const ends = [parts.editor.subscribe(onSelection), parts.outline.subscribe(onOutline)]
    return () => {
      for (const end of ends) end()
    }
  }

  return {
    get,
    subscribe: state.subscribe,
    editor,
    sections: outline.get,
    row: () => rowOf(outline.get(), here()),
    section: () => sectionOf(outline.get(), here()),
    goTo,
    arrive,
    arriveBeside(key) {
      const row = rowOf(outline.get(), key)
      if (row?.what !== 'element') return
      patch({ active: key })
      select(editor.get().selection.symmetricDifference(new Set([row.id])))
    },
    toggleSelected() {
      const row = rowOf(outline.get(), here())
      if (row?.what === 'element') select(editor.get().selection.symmetricDifference(new Set([row.id])))
    },
    extend(by) {
      const all = stopsOf(outline.get(), get().folded)
      const key = all[all.indexOf(here()) + by]
      const [from, to] = [
        rowOf(outline.get(), here()),
        key === undefined ? undefined : rowOf(outline.get(), key),
      ]
      if (key === undefined) return
      patch({ active: key, focus: { key } })
      const both = [from, to].flatMap((row) => (row?.what === 'element' ? [row.id] : []))
      const [one, other] = both
      const before = editor.get().selection
      // Back over what was taken before, it is given up again.
      if (one !== undefined && other !== undefined && before.has(one) && before.has(other))
        return select(before.difference(new Set([one])))
      select(before.union(new Set(both)))
    },
    fold(key, folded) {
      const next = new Set(get().folded)
      if (folded) next.add(key)
      else next.delete(key)
      patch({ folded: next })
    },
    rename(key, isNew = false) {
      if (key !== null) arrive(key)
      patch({ renaming: key, isNew: key !== null && isNew })
    },
    refocus() {
      const { active } = get()
      if (active !== null) patch({ focus: { key: active } })
    },
    setFocused: (isFocused) => void (hasFocus = isFocused),
    isFocused: () => hasFocus,
    close: stopFollowing,
  }
}

type Parts = {
  readonly editor: Editor
  readonly outline: Outline
  readonly state: Store<OutlineState>
  readonly patch: (change: Partial<OutlineState>) => void
}

/** What the outline covers of the canvas at its left (px), and how wide a canvas has to be for room beside it. */
export const OUTLINE_WIDTH_PX = 440
const LEAST_CANVAS_PX = 900

/** Moves the view so that one who sees both sees what is spoken of, beside the outline. */
export function showOnCanvas(editor: Editor, id: ElementId): void {
  if (editor.get().outline !== 'beside') return
  const { board, layout } = laidOut(editor.document.store)
  const element = board.elements.get(id)
  if (!element || !isPlaced(element)) return
  const rect = layout.rectOf(element)
  const { zoom } = editor.get().camera
  const covered = editor.visible().w * zoom > LEAST_CANVAS_PX ? OUTLINE_WIDTH_PX / zoom : 0
  editor.reveal({ ...rect, x: rect.x - covered, w: rect.w + covered })
}

/** The stage that a heading is of; null beside the grid, and for a row. */
export const stageOfHeading = (control: OutlineControl): ElementId | null => {
  const section = control.section()
  return section && control.get().active === headingKey(section.key) ? section.stage : null
}
