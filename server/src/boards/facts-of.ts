import { readBoard } from '@wegpunkt/shared/board/read'
import { noRows } from '@wegpunkt/shared/journey/rows'
import { type BoardFacts, boardFacts } from '@wegpunkt/shared/workshop/protocol/board-facts'
import type { FactsTask } from './jobs.ts'
import { openDocument } from './open-document.ts'

/** What a protocol needs of a board: the curve is the one that the board shows. */
export function factsOf({ updates, personas, rounds }: FactsTask): BoardFacts {
  const doc = openDocument(updates)
  try {
    const today = new Date().toISOString().slice(0, 10)
    const rows = { ...noRows, teamRounds: rounds }
    return boardFacts({ board: readBoard(doc), rows, today }, personas)
  } finally {
    doc.destroy()
  }
}
