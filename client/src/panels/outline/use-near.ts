import { type RefObject, useEffect, useRef, useState } from 'react'

/** What lies this near to what is seen is there before it is. */
const NEAR = '900px 0px'

type Near<T> = {
  readonly ref: RefObject<T | null>
  readonly isNear: boolean
  /** How high it was when it was left out (px). */
  readonly height: number
}

/** Whether a part of a long list is near to what is seen. */
export function useNear<T extends HTMLElement>(
  scroller: RefObject<HTMLElement | null>,
  isFirst: boolean,
  expected: number,
): Near<T> {
  const ref = useRef<T>(null)
  const [height, setHeight] = useState(expected)
  const [isNear, setNear] = useState(isFirst)
  useEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return
        if (!entry.isIntersecting) setHeight(entry.boundingClientRect.height)
        setNear(entry.isIntersecting)
      },
      { root: scroller.current, rootMargin: NEAR },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
  return { ref, isNear, height }
}
