import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Store } from '../../document/board-document.ts'
import { steady } from '../../document/steady.ts'
import { type RowWords, type Wording, rowWords } from './row-words.ts'

/** A board and how it is put in words. Whoever only reads needs nothing else. */
export type OutlineSource = { readonly board: Store<Board>; readonly wording: Wording }

export const OutlineSourceContext = createContext<OutlineSource | null>(null)

/** Only inside of an outline. */
export function useOutlineSource(): OutlineSource {
  const source = useContext(OutlineSourceContext)
  if (!source) throw new Error('no outline is around this component')
  return source
}

/** What the row of an element says; renders again only when that is something else. */
export function useRowWords(id: ElementId, isNested: boolean): RowWords | null {
  const { board, wording } = useOutlineSource()
  const read = useMemo(
    () => steady(() => rowWords(board.get(), id, wording, isNested)),
    [board, id, wording, isNested],
  )
  return useSyncExternalStore(board.subscribe, read)
}
