import { createContext } from 'react'
import type { BoardDocument } from './board-document.ts'

/** The open board, for everything drawn inside of its page. */
export const BoardDocumentContext = createContext<BoardDocument | null>(null)
