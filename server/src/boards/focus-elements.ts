import { readBoard } from '@wegpunkt/shared/board/read'
import { isRatable, isVotable } from '@wegpunkt/shared/workshop/focus'
import type { FocusElements, FocusTask } from './jobs.ts'
import { openDocument } from './open-document.ts'

/** What lies in a focus: what may be voted for, and the touchpoints that may be rated. */
export function focusElements({ updates, focus }: FocusTask): FocusElements {
  const doc = openDocument(updates)
  try {
    const all = [...readBoard(doc).elements]
    const votable = all.filter(([, element]) => isVotable(element, focus))
    const touchpoints = all.filter(([, element]) => isRatable(element, focus))
    return { votable: votable.map(([id]) => id), touchpoints: touchpoints.map(([id]) => id) }
  } finally {
    doc.destroy()
  }
}
