import { assertNever } from '@wegpunkt/shared/assert-never'
import { readBoard } from '@wegpunkt/shared/board/read'
import type { Element } from '@wegpunkt/shared/board/schema'
import type { Focus } from '@wegpunkt/shared/workshop/phase'
import type { FocusElements, FocusTask } from './jobs.ts'
import { openDocument } from './open-document.ts'

/** What lies in a focus: what may be voted for, and the touchpoints that may be rated. */
export function focusElements({ updates, focus }: FocusTask): FocusElements {
  const doc = openDocument(updates)
  try {
    const inside = [...readBoard(doc).elements].filter(([, element]) => isIn(element, focus))
    const votable = inside.filter(([, { kind }]) => kind !== 'ink' && kind !== 'frame')
    const touchpoints = inside.filter(([, { kind }]) => kind === 'touchpoint')
    return { votable: votable.map(([id]) => id), touchpoints: touchpoints.map(([id]) => id) }
  } finally {
    doc.destroy()
  }
}

function isIn(element: Element, focus: Focus): boolean {
  if (element.kind === 'connector') return false
  switch (focus.on) {
    case 'board':
      return true
    case 'stage':
      return element.stage === focus.id
    case 'lane':
      return element.lane === focus.id
    case 'frame':
      return element.frame === focus.id
    default:
      return assertNever(focus)
  }
}
