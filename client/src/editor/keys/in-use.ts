import { FLOATING } from './typed-in.ts'

/** What keeps the rest of the page from being used while it is open. */
const MODAL = '[aria-modal="true"]'

/**
 * What floats over the board and is being used, until the signal: what had the focus in it may go, as a button does that
 * a press replaces, and the page then says that nothing has the focus. Keys are still meant for it.
 */
export interface InUse {
  /** True: it is there and has the focus again. */
  takeBack(): boolean
}

export function watchInUse(page: Document, signal: AbortSignal): InUse {
  let last: HTMLElement | null = null
  // Where one presses says it, too: on the board that it is the board, even where that takes no focus.
  const follow = ({ target }: Event): void => {
    last = target && 'closest' in target ? (target as Element).closest<HTMLElement>(FLOATING) : null
  }
  for (const type of ['focusin', 'pointerdown'])
    page.addEventListener(type, follow, { capture: true, signal })
  // Who presses Escape leaves it, although it may still be on its way out.
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') last = null
      else if (event.target !== page.body) follow(event)
    },
    { capture: true, signal },
  )
  return {
    takeBack() {
      const floating = last?.isConnected ? last : page.querySelector<HTMLElement>(MODAL)
      floating?.focus({ preventScroll: true })
      return floating !== null
    },
  }
}
