import { can } from '@wegpunkt/shared/access/roles'
import type { IdeaPrompt } from '@wegpunkt/shared/board/choices'
import type { Edit } from '@wegpunkt/shared/board/edits'
import { type ElementId, createElementId } from '@wegpunkt/shared/board/element-id'
import type { Kind } from '@wegpunkt/shared/board/schema'
import type { BoardDocument, Contributions } from '../document/board-document.ts'
import type { Notice } from './editor.ts'
import { withoutKept } from './belonging/kept.ts'
import { withoutLocked } from './belonging/locking.ts'
import { withoutOthers } from './belonging/own.ts'
import { prompted } from './prompted.ts'
import { createSeries } from './series.ts'

/** What somebody may do to this board, who may edit it or only contribute. */
export interface May {
  readonly mayAdd: (kind: Kind) => boolean
  /** Those who contribute: only what is their own. */
  readonly mayChange: (id: ElementId) => boolean
  readonly createId: () => ElementId
}

/** The one way from a gesture to the document: asks for the right to edit, spares what is locked, and keeps the steps of undo. */
export interface Writing extends May {
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

export function createWriting(
  document: BoardDocument,
  notify: (notice: Notice) => void,
  prompt: () => IdeaPrompt | null = () => null,
): Writing {
  const series = createSeries(document.undo)
  let toldReadOnly = false

  const canEdit = (): boolean => can(document.role.get(), 'board.edit')
  const contributions = (): Contributions | null => document.contributions.get()
  const may: May = {
    mayAdd: (kind) => canEdit() || (contributions()?.mayAdd(kind) ?? false),
    mayChange: (id) => contributions()?.mayChange(id) ?? canEdit(),
    createId: () => contributions()?.createId() ?? createElementId(),
  }
  /** What may be done of it; null if one may do nothing here. */
  const within = (edits: readonly Edit[]): readonly Edit[] | null => {
    if (canEdit()) return edits
    const own = contributions()
    return own && (own.mayAdd('note') || own.mayAdd('touchpoint') || own.undo.get().canUndo)
      ? withoutOthers(own, edits)
      : null
  }
  const refuse = (): void => {
    if (toldReadOnly) return
    toldReadOnly = true
    notify({ key: 'read-only', values: {} })
  }
  const tellLocked = (): void => notify({ key: 'locked', values: {} })
  const tellOthers = (): void => notify({ key: 'not-yours', values: {} })
  /** What is left to be written; null if nothing is, which has been told. */
  const writable = (edits: readonly Edit[]): readonly Edit[] | null => {
    const own = within(edits)
    if (!own) refuse()
    else if (own.length === 0 && edits.length > 0) tellOthers()
    if (!own || own.length === 0) return null
    const board = document.store.get()
    const open = can(document.role.get(), 'lock.keep') ? own : withoutKept(board, own)
    const left = withoutLocked(board, open)
    if (left.length > 0) return prompted(left, prompt())
    tellLocked()
    return null
  }
  return {
    canEdit,
    ...may,
    edit(edits) {
      series.end()
      const left = writable(edits)
      if (left) document.edit(left)
      return left !== null
    },
    editInSeries(edits) {
      const left = writable(edits)
      if (!left) return
      series.goOn()
      document.edit(left)
    },
    undo() {
      series.end()
      if (within([]) && !document.undo.undo()) tellLocked()
    },
    redo() {
      series.end()
      if (within([]) && !document.undo.redo()) tellLocked()
    },
    endSeries: series.end,
    refuse,
    rightsChanged: () => void (toldReadOnly = false),
    tellLocked,
  }
}
