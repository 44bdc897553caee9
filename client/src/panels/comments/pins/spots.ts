import { type ReadMarks, type Thread, isUnread } from '@wegpunkt/shared/comments/threads'
import { placeKeyOf, placeOf } from '../../../editor/comments/place-of.ts'
import type { LaidOut } from '../../../editor/place/laid-out.ts'
import { commentsIn } from '../threads-on.ts'
import type { Spot } from './cluster.ts'

/** Where there is something to talk about: threads that are open, and the one that is shown. */
export function spotsOf(
  threads: readonly Thread[],
  laid: LaidOut,
  marks: ReadMarks,
  shown: string | null,
): Spot[] {
  const byPlace = new Map<string, Spot>()
  for (const thread of threads) {
    if (thread.isResolved && thread.id !== shown) continue
    const key = placeKeyOf(thread.about)
    const there = byPlace.get(key)
    const at = there?.at ?? placeOf(laid, thread.about)
    if (!at) continue
    byPlace.set(key, {
      key,
      about: thread.about,
      at,
      ids: [...(there?.ids ?? []), thread.id],
      count: (there?.count ?? 0) + commentsIn(thread),
      unread: (there?.unread ?? false) || isUnread(thread, marks),
      waiting: (there?.waiting ?? false) || thread.isWaiting,
    })
  }
  return [...byPlace.values()]
}
