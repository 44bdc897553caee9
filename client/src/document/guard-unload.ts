import type { BoardDocument } from './board-document.ts'

/** The browser asks before it closes the tab while changes have not reached the server. */
export function guardUnload(document: Pick<BoardDocument, 'hasUnsaved'>): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (document.hasUnsaved()) event.preventDefault()
  }
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}
