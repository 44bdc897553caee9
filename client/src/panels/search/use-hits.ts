import { useDeferredValue, useEffect, useMemo } from 'react'
import { useStore } from '../../document/hooks.ts'
import { NOTHING_FOUND } from '../../editor/navigation/navigation.ts'
import { useEditor } from '../../editor/context.ts'
import { type Hit, searchBoard } from '../../editor/search/search-board.ts'
import { useNames } from '../navigation/use-names.ts'
import { keepPlace } from './keep-place.ts'

/** What the search finds now, in step with what others do; also told to the board, which marks it. */
export function useHits(): readonly Hit[] {
  const { document, navigation } = useEditor()
  const names = useNames()
  // Typing goes first: the list follows when there is time.
  const board = useDeferredValue(useStore(document.store))
  const ask = useDeferredValue(useStore(navigation.search))
  const hits = useMemo(
    () => searchBoard({ board, layout: document.store.layout() }, ask, names),
    [board, document, ask, names],
  )
  useEffect(() => navigation.found.set(keepPlace(navigation.found.get(), hits)), [navigation, hits])
  useEffect(() => () => navigation.found.set(NOTHING_FOUND), [navigation])
  return hits
}
