import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Editor } from '../editor.ts'

/** A vote more or less for each of these; the first that cannot be given says why. */
export function voteFor(editor: Editor, ids: Iterable<ElementId>, by: 1 | -1): void {
  const round = editor.round.get()
  if (!round) return
  if (round.isNeutral) return editor.notify({ key: 'round-neutral', values: {} })
  for (const id of ids) {
    const voted = round.vote(id, by)
    if (voted !== 'given') return editor.notify({ key: `vote-${voted}`, values: {} })
  }
}
