import type { Edit } from '@wegpunkt/shared/board/edits'
import type { BoardDocument } from '../document/board-document.ts'
import type { Notice } from './editor.ts'
import { withoutLocked } from './locking.ts'
import { createSeries } from './series.ts'

export type WritingOptions = {
  readonly canEdit: () => boolean
  readonly notify: (notice: Notice) => void
}

/**
 * The one way from what a person does to the document: without the right to edit nothing gets through, which is
 * said once, and what is locked stays as it is.
 */
export function createWriting(document: BoardDocument, { canEdit, notify }: WritingOptions) {
  const series = createSeries(document.undo)
  let toldReadOnly = false

  const refuse = (): void => {
    if (toldReadOnly) return
    toldReadOnly = true
    notify({ key: 'read-only', values: {} })
  }
  const tellLocked = (): void => notify({ key: 'locked', values: {} })
  // What of it may be written; says why if that is nothing.
  const passing = (edits: readonly Edit[]): readonly Edit[] => {
    if (!canEdit()) {
      refuse()
      return []
    }
    const left = withoutLocked(document.store.get(), edits)
    if (left.length === 0 && edits.length > 0) tellLocked()
    return left
  }
  return {
    refuse,
    tellLocked,
    /** Who gets the right to edit, and loses it again, is told again. */
    forgetRefusal() {
      toldReadOnly = false
    },
    endSeries: series.end,
    edit(edits: readonly Edit[]): boolean {
      series.end()
      const left = passing(edits)
      if (left.length > 0) document.edit(left)
      return left.length > 0
    },
    editInSeries(edits: readonly Edit[]): void {
      const left = passing(edits)
      if (left.length === 0) return
      series.goOn()
      document.edit(left)
    },
    undo(): void {
      series.end()
      if (canEdit()) document.undo.undo()
    },
    redo(): void {
      series.end()
      if (canEdit()) document.undo.redo()
    },
  }
}
