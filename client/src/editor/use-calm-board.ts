import type { Board } from '@wegpunkt/shared/board/read'
import { useEffect, useState } from 'react'
import { useEditor } from './context.ts'

/** What is found out of the whole board follows it after so long: others may be typing all the time. */
const FOLLOW_AFTER_MS = 300

/** The board, a moment later: for what takes a look at every touchpoint. */
export function useCalmBoard(): Board {
  const { store } = useEditor().document
  const [board, setBoard] = useState(store.get)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = store.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined
        setBoard(store.get())
      }, FOLLOW_AFTER_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [store])
  return board
}
