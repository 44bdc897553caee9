import { initBoard } from '@wegpunkt/shared/board/document'
import { applyEdits } from '@wegpunkt/shared/board/edits'
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
  const edits =
    template === 'sample' ? sampleJourney(locale).edits(personas, sample) : emptyJourney(locale, departments)
  applyEdits(doc, edits, 'create')
  return Y.encodeStateAsUpdate(doc)
}
