import { assertNever } from '@wegpunkt/shared/assert-never'
import { initBoard } from '@wegpunkt/shared/board/document'
import { type Edit, applyEdits } from '@wegpunkt/shared/board/edits'
import { internalJourney } from '@wegpunkt/shared/journey/internal-journey'
import { emptyJourney } from '@wegpunkt/shared/journey/new-board'
import { sampleJourney } from '@wegpunkt/shared/journey/sample/sample-journey'
import * as Y from 'yjs'
import type { NewBoardContent } from './jobs.ts'

/** A new board as one update. */
export function createContent({
  template,
  locale,
  personas,
  departments,
  sample,
}: NewBoardContent): Uint8Array {
  const doc = new Y.Doc()
  initBoard(doc)
  applyEdits(doc, editsFor(), 'create')
  return Y.encodeStateAsUpdate(doc)

  function editsFor(): Edit[] {
    switch (template) {
      case 'empty':
        return emptyJourney(locale, departments)
      case 'internal':
        return internalJourney(locale, departments)
      case 'sample':
        return sampleJourney(locale).edits(personas, sample)
      default:
        return assertNever(template)
    }
  }
}
