import { type RefObject, useLayoutEffect, useRef } from 'react'

/** How far what stands below the bar reaches into the board's area: panels begin below it, the board does not move. */
const HEIGHT = '--notices-height'
/** Between the bar and the first of them. */
const GAP_PX = 4

export function useRoomBelow(): RefObject<HTMLElement | null> {
  const stack = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const { current } = stack
    const { style } = document.documentElement
    if (!current) return undefined
    const observer = new ResizeObserver(() => {
      const { offsetHeight } = current
      style.setProperty(HEIGHT, `${offsetHeight === 0 ? 0 : offsetHeight + GAP_PX}px`)
    })
    observer.observe(current)
    return () => {
      observer.disconnect()
      style.removeProperty(HEIGHT)
    }
  }, [])
  return stack
}
