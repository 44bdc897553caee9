import { useDeferredValue, useEffect, useMemo } from 'react'
import { useStore } from '../../document/hooks.ts'
import { NOTHING_FOUND } from '../../editor/around/around.ts'
import { useEditor } from '../../editor/context.ts'
import { type Hit, searchBoard } from '../../editor/search/search-board.ts'
import { useNames } from '../around/use-names.ts'
import { keepPlace } from './keep-place.ts'

/** What the search finds now, in step with what others do; also told to the board, which marks it. */
export function useHits(): readonly Hit[] {
  const { document, around } = useEditor()
  const names = useNames()
  // Typing goes first: the list follows when there is time.
  const board = useDeferredValue(useStore(document.store))
  const ask = useDeferredValue(useStore(around.search))
  const hits = useMemo(
    () => searchBoard({ board, layout: document.store.layout() }, ask, names),
    [board, document, ask, names],
  )
  useEffect(() => around.found.set(keepPlace(around.found.get(), hits)), [around, hits])
  useEffect(() => () => around.found.set(NOTHING_FOUND), [around])
  return hits
}
