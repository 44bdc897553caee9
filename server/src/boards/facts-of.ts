import { readBoard } from '@wegpunkt/shared/board/read'
import { noRows } from '@wegpunkt/shared/journey/rows'
import { type BoardFacts, boardFacts } from '@wegpunkt/shared/workshop/protocol/board-facts'
import type { FactsTask } from './jobs.ts'
import { openDocument } from './open-document.ts'

/** What a protocol needs of a board. What the team sees of it is all in the document. */
export function factsOf({ updates, personas }: FactsTask): BoardFacts {
  const doc = openDocument(updates)
  try {
    const today = new Date().toISOString().slice(0, 10)
    return boardFacts({ board: readBoard(doc), rows: noRows, today }, personas)
  } finally {
    doc.destroy()
  }
}
