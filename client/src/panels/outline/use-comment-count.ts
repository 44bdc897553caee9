import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Thread } from '@wegpunkt/shared/comments/threads'
import { useSyncExternalStore } from 'react'
import type { Store } from '../../document/board-document.ts'
import { useStore } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import { commentsOn } from '../comments/threads-on.ts'

/** How many comments there are to read at an element; none before they have come. */
export function useCommentCount(id: ElementId): number {
  const desk = useStore(useEditor().comments)
  const threads = desk?.threads ?? noThreads
  return useSyncExternalStore(threads.subscribe, () => commentsOn(threads.get(), id))
}

const none: readonly Thread[] = []
const noThreads: Store<readonly Thread[]> = { get: () => none, subscribe: () => () => undefined }
