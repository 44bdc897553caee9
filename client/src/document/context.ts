import { createContext } from 'react'
import type { BoardDocument } from './board-document.ts'
import type { BoardRows } from './board-rows.ts'
import type { BoardWorkshop } from './board-workshop.ts'

/** The open board, for everything drawn inside of its page. */
export const BoardDocumentContext = createContext<BoardDocument | null>(null)

/** The rows beside it. */
export const BoardRowsContext = createContext<BoardRows | null>(null)

/** The workshop that is on upon it. */
export const BoardWorkshopContext = createContext<BoardWorkshop | null>(null)
