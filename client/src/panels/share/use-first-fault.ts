import { type RefObject, useEffect, useRef, useState } from 'react'

/** A form too long for the screen: who tries to send it in vain is led to the first thing that is wrong. */
export function useFirstFault(): {
  readonly form: RefObject<HTMLFormElement | null>
  /** How often somebody has tried. */
  readonly tries: number
  readonly tryAgain: () => void
} {
  const form = useRef<HTMLFormElement>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (tries === 0) return
    const fault = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]')
    fault?.focus({ preventScroll: true })
    // In the middle: the foot of the form lies over its lower end.
    fault?.scrollIntoView({ block: 'center' })
  }, [tries])
  return { form, tries, tryAgain: () => setTries((before) => before + 1) }
}
