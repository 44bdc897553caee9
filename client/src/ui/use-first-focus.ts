import { type RefObject, useEffect, useRef } from 'react'

/** For the first input of a page that is nothing but a form: one can type at once. */
export function useFirstFocus(): RefObject<HTMLInputElement | null> {
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  return first
}
