import type { BoardDocument } from '../../document/board-document.ts'

/** What the board is drawn with comes first. */
const AFTER_MS = 400

/** When the board is there and has had a moment to be drawn; also where it opens without a connection. */
export async function afterOpening({ status }: Pick<BoardDocument, 'status'>): Promise<void> {
  if (status.get().state === 'loading') {
    await new Promise<void>((resolve) => {
      const stop = status.subscribe(() => {
        if (status.get().state === 'loading') return
        stop()
        resolve()
      })
    })
  }
  await new Promise((resolve) => setTimeout(resolve, AFTER_MS))
}
