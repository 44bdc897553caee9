/**
 * Fills the screen while somebody presents, where the browser allows it; else the page itself is filled.
 * `onLeft`: somebody left it by the browser's own key. Answers how to end it.
 */
export function fillScreen(page: Document, onLeft: () => void): () => void {
  let filled = false
  let ended = false
  const watch = (): void => {
    if (page.fullscreenElement) filled = true
    else if (filled && !ended) onLeft()
  }
  page.addEventListener('fullscreenchange', watch)
  // Refused in a frame, on a phone, or without a press of the person: the page is filled all the same.
  void (async () => page.documentElement.requestFullscreen())().catch(() => undefined)
  return () => {
    ended = true
    page.removeEventListener('fullscreenchange', watch)
    if (page.fullscreenElement) void page.exitFullscreen().catch(() => undefined)
  }
}
