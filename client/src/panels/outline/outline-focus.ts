/** What stays free above and below the row that one is at. */
const MARGIN_PX = 48

const find = (scroller: HTMLElement, key: string): HTMLElement | null =>
  scroller.querySelector<HTMLElement>(`[data-outline-key="${CSS.escape(key)}"]`)

/** Gives the focus to a heading or a row, which is seen then. */
export function focusKey(scroller: HTMLElement, key: string): void {
  find(scroller, key)?.focus({ preventScroll: true })
  showKey(scroller, key)
}

/** Scrolls just so far that a heading or a row is seen. Nothing but the outline moves. */
export function showKey(scroller: HTMLElement, key: string): void {
  const element = find(scroller, key)
  if (!element) return
  const own = element.getBoundingClientRect()
  const around = scroller.getBoundingClientRect()
  const above = own.top - around.top - MARGIN_PX
  const below = own.bottom - around.bottom + MARGIN_PX
  if (above < 0) scroller.scrollTop += above
  else if (below > 0) scroller.scrollTop += Math.min(below, above)
  if (element.closest('tr')) showCell(around, scroller, element)
}

/** A table is wider than a narrow window; its first column stays in sight and lies over the others. */
function showCell(around: DOMRect, scroller: HTMLElement, cell: HTMLElement): void {
  const own = cell.getBoundingClientRect()
  const title = cell.parentElement?.firstElementChild
  if (!title || title === cell) return
  const before = own.left - title.getBoundingClientRect().right
  const behind = own.right - around.left - scroller.clientWidth
  if (before < 0) scroller.scrollLeft += before
  else if (behind > 0) scroller.scrollLeft += Math.min(behind, before)
}

/**
 * What one is at stays in sight when there comes to be less room, as when fields open, and, until somebody scrolls,
 * when what is above it takes more, as rows do that were only estimated.
 */
export function keepShown(scroller: HTMLElement, key: string): () => void {
  const room = new ResizeObserver(() => showKey(scroller, key))
  room.observe(scroller)
  const content = new ResizeObserver(() => isAt(key) && showKey(scroller, key))
  for (const part of scroller.children) content.observe(part)
  const looking = new AbortController()
  const { signal } = looking
  const stop = (): void => content.disconnect()
  for (const type of ['wheel', 'touchmove']) scroller.addEventListener(type, stop, { passive: true, signal })
  // Of the bar that scrolls one hears as of what it scrolls.
  scroller.addEventListener('pointerdown', ({ target }) => target === scroller && stop(), { signal })
  return () => {
    room.disconnect()
    stop()
    looking.abort()
  }
}

const isAt = (key: string): boolean =>
  document.activeElement?.closest(`[data-outline-key="${CSS.escape(key)}"], [data-fields]`) != null
