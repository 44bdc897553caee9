/** Something whose hint shows. */
export type Hinted = { readonly element: HTMLElement; readonly label: string }

const AFTER_MS = 400

/**
 * Tells whose hint is to be seen: of what the pointer rests on, or the keyboard has led to. A press, Escape and whatever
 * else happens there take it away; it takes no key from anybody. Answers how to stop.
 */
export function watchHints(page: Document, tell: (hinted: Hinted | null) => void): () => void {
  let element: HTMLElement | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const away = (): void => {
    // Each key and each turn of a wheel comes here.
    if (!element) return
    clearTimeout(timer)
    element = null
    tell(null)
  }
  const restOn = (next: HTMLElement | null): void => {
    if (next === element) return
    if (element) away()
    element = next
    if (!next) return
    timer = setTimeout(() => {
      const label = next.dataset['hint']
      if (label !== undefined && next.isConnected) tell({ element: next, label })
    }, AFTER_MS)
  }
  const onPointer = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') restOn(hintedAround(event.target))
  }
  const onFocus = ({ target }: FocusEvent): void => {
    const next = hintedAround(target)
    if (next && (next.matches(':focus-visible, :has(:focus-visible)') || next.dataset['hintTouch']))
      restOn(next)
  }
  const listening = new AbortController()
  const options = { signal: listening.signal, capture: true, passive: true }
  page.addEventListener('pointerover', onPointer, options)
  page.addEventListener('focusin', onFocus, options)
  for (const end of ['pointerdown', 'pointercancel', 'keydown', 'focusout', 'wheel'] as const)
    page.addEventListener(end, away, options)
  page.documentElement.addEventListener('pointerleave', away, options)
  return () => {
    listening.abort()
    away()
  }
}

const hintedAround = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-hint]') : null
