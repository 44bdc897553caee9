import { typingBetween } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import * as Y from 'yjs'

/** Texts to type in that are not the document's: they are sent as a whole, once they rest. */
export function createLiveTexts(shown: (id: ElementId) => string | null) {
  const doc = new Y.Doc()
  const texts = new Map<ElementId, Y.Text>()

  /** Brings what somebody else wrote into a text that is open. */
  const follow = (id: ElementId): void => {
    const text = texts.get(id)
    const words = text && shown(id)
    if (!text || words === null || words === undefined) return
    const change = typingBetween(text.toJSON(), words)
    if (change) type(text, change)
  }
  const open = (id: ElementId): Y.Text => {
    const text = texts.get(id) ?? doc.getText(id)
    texts.set(id, text)
    follow(id)
    return text
  }
  return {
    open,
    follow,
    /** What the text is after these letters. */
    type(id: ElementId, change: { index: number; remove: number; insert: string }): string {
      const text = open(id)
      type(text, change)
      return text.toJSON()
    },
    close: () => doc.destroy(),
  }
}

function type(
  text: Y.Text,
  { index, remove, insert }: { index: number; remove: number; insert: string },
): void {
  const at = Math.max(0, Math.min(index, text.length))
  const less = Math.min(remove, text.length - at)
  text.doc?.transact(() => {
    if (less > 0) text.delete(at, less)
    if (insert) text.insert(at, insert)
  })
}
