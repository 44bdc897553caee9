import type { Size } from '@wegpunkt/shared/board/geometry'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type * as Y from 'yjs'
import type { BoardDocument, Store } from '../../document/board-document.ts'
import type { Editor } from '../../editor/editor.ts'
import { revealBy } from '../../editor/navigation/reveal.ts'
import type { SceneTheme } from '../theme.ts'
import type { LiveStore } from '../together/live-store.ts'
import { arrange } from './arrange.ts'
import { type Binding, bindText } from './bind-text.ts'
import { textPlaceOf } from './place.ts'

export type FieldOptions = {
  readonly id: ElementId
  readonly text: Y.Text
  readonly mostChars: number
  readonly oneLine: boolean
  /** So many characters would it have been; null once the text fits again. */
  readonly refuse: (count: number | null) => void
  readonly editor: Editor
  readonly document: BoardDocument
  readonly live: LiveStore
  readonly viewport: Store<Size>
  readonly theme: () => SceneTheme
}

/** A text field over an element, while somebody types in it. */
export interface OpenField extends Pick<Binding, 'input' | 'compositionStart' | 'compositionEnd'> {
  /** Lays it over the element again. */
  arrange(): void
  /** The field's own undo knows nothing of what others typed in between: this is the board's. */
  takeBack(again: boolean): void
  close(): void
}

/** Holds the field and the text of its element together, and shows others where one types. One visit is one step of undo. */
export function openField(area: HTMLTextAreaElement, options: FieldOptions): OpenField {
  const { id, editor, document, live, theme } = options
  const board = area.closest<HTMLElement>('[data-board-canvas]')
  const arrangeNow = (): void => arrange(area, id, { editor, document, live, theme: theme() })
  const showCaret = (): void => {
    const forward = area.selectionDirection !== 'backward'
    const [start, end] = [area.selectionStart, area.selectionEnd]
    document.presence.show({ caret: { id, anchor: forward ? start : end, head: forward ? end : start } })
  }
  document.undo.beginGroup()
  const bound = bindText({
    ...options,
    field: area,
    edit: (edits) => document.edit(edits),
    changed() {
      arrangeNow()
      showCaret()
    },
  })
  bringIntoSight(options)
  arrangeNow()
  area.focus({ preventScroll: true })
  area.setSelectionRange(area.value.length, area.value.length)
  const typed = editor.takeTyped()
  if (typed !== '') {
    area.setRangeText(typed, area.value.length, area.value.length, 'end')
    bound.input()
  }
  showCaret()
  area.addEventListener('selectionchange', showCaret)
  const stops = [editor, document.store, live].map((source) => source.subscribe(arrangeNow))
  return {
    input: () => bound.input(),
    compositionStart: () => bound.compositionStart(),
    compositionEnd: () => bound.compositionEnd(),
    arrange: arrangeNow,
    takeBack(again) {
      document.undo.endGroup()
      if (again) document.undo.redo()
      else document.undo.undo()
      document.undo.beginGroup()
    },
    close() {
      area.removeEventListener('selectionchange', showCaret)
      for (const stop of stops) stop()
      bound.close()
      document.undo.endGroup()
      document.presence.show({ caret: null })
      // Somebody removed the element while it was being typed in: the work goes on at the board.
      if (window.document.activeElement === window.document.body) board?.focus({ preventScroll: true })
    },
  }
}

function bringIntoSight({ id, editor, document, live, viewport }: FieldOptions): void {
  const place = textPlaceOf(document, live, id)
  if (!place) return
  const [x, y] = editor.toScreen([place.area.x, place.area.y])
  const { zoom } = editor.get().camera
  const area = { x, y, w: place.area.w * zoom, h: place.area.h * zoom }
  editor.navigation.room.make(revealBy(area, viewport.get()))
}
