import type { Feeling } from '@wegpunkt/shared/board/schema'
import type { Editor } from '../editor.ts'

export const isRatingAsked = (editor: Editor): boolean => editor.asked()?.activity === 'rating'

/**
 * While a round of ratings is on, what one feels is said in it alone. Nothing of it goes onto the board, also not by
 * those who could write there: the others would see it.
 */
export function feelInPrivate(editor: Editor, feeling: Feeling | null): void {
  const round = editor.round.get()
  const say = (key: 'round-neutral' | 'round-later' | 'round-elsewhere'): void =>
    editor.notify({ key, values: {} })
  if (!round) return say('round-later')
  if (round.isNeutral) return say('round-neutral')
  if (round.feel(editor.get().selection, editor.personas(), feeling) === 0) say('round-elsewhere')
}
