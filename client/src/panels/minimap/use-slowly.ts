import { useEffect, useState } from 'react'
import type { Store } from '../../document/board-document.ts'

/** A store's value, at most so often: a picture of the whole board need not follow each change. */
export function useSlowly<T>(store: Store<T>, everyMs: number): T {
  const [value, setValue] = useState(() => store.get())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined
        setValue(() => store.get())
      }, everyMs)
    }
    later()
    const stop = store.subscribe(later)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [store, everyMs])
  return value
}
