import { can } from '@wegpunkt/shared/access/roles'
import type { Edit } from '@wegpunkt/shared/board/edits'
import type { BoardDocument } from '../document/board-document.ts'
import type { Notice } from './editor.ts'
import { withoutLocked } from './belonging/locking.ts'
import { createSeries } from './series.ts'

/** The one way from a gesture to the document: asks for the right to edit, spares what is locked, and keeps the steps of undo. */
export interface Writing {
  readonly canEdit: () => boolean
  /** One step of undo; false if nothing was written. */
  readonly edit: (edits: readonly Edit[]) => boolean
  /** One step of undo together with those before and after it, until a pause or another gesture. */
  readonly editInSeries: (edits: readonly Edit[]) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly endSeries: () => void
  /** Says that one may only look, once until the rights change. */
  readonly refuse: () => void
  readonly rightsChanged: () => void
  readonly tellLocked: () => void
}

export function createWriting(document: BoardDocument, notify: (notice: Notice) => void): Writing {
  const series = createSeries(document.undo)
  let toldReadOnly = false

  const canEdit = (): boolean => can(document.role.get(), 'board.edit')
  const refuse = (): void => {
    if (toldReadOnly) return
    toldReadOnly = true
    notify({ key: 'read-only', values: {} })
  }
  const tellLocked = (): void => notify({ key: 'locked', values: {} })
  return {
    canEdit,
    edit(edits) {
      series.end()
      if (!canEdit()) {
        refuse()
        return false
      }
      const left = withoutLocked(document.store.get(), edits)
      if (left.length > 0) document.edit(left)
      else if (edits.length > 0) tellLocked()
      return left.length > 0
    },
    editInSeries(edits) {
      if (!canEdit()) return refuse()
      const left = withoutLocked(document.store.get(), edits)
      if (left.length === 0) return tellLocked()
      series.goOn()
      document.edit(left)
    },
    undo() {
      series.end()
      if (canEdit() && !document.undo.undo()) tellLocked()
    },
    redo() {
      series.end()
      if (canEdit() && !document.undo.redo()) tellLocked()
    },
    endSeries: series.end,
    refuse,
    rightsChanged: () => void (toldReadOnly = false),
    tellLocked,
  }
}
