import { createElementId } from '@wegpunkt/shared/board/element-id'
import type { Comment } from '@wegpunkt/shared/http/comment-routes'
import { maybe, needed, readList, readObject, readText } from '@wegpunkt/shared/read-value'
import { draftOn } from './kept-of-link.ts'
import type { Named } from '../thread/mention-typing.ts'

/** What somebody has begun to say. The key makes it one comment, however often it is sent. */
export type Draft = {
  readonly text: string
  readonly named: readonly Named[]
  readonly key: string
  /** What went out by this key, whatever came of it. */
  readonly sent?: string
}

export const newDraft = (): Draft => ({ text: '', named: [], key: createElementId() })

const readNamed = readObject<Named>({ id: needed(readText), name: needed(readText) })
const readDraft = readObject<Draft>({
  text: needed(readText),
  named: needed(readList(readNamed)),
  key: needed(readText),
  sent: maybe(readText),
})

/**
 * Kept until it is sent or emptied: in this tab alone, because others may use the device after its page was closed.
 * `place`: of which board, and which thread or place on it.
 */
export function draftAt(place: string): Draft | null {
  try {
    return readDraft(JSON.parse(sessionStorage.getItem(draftOn(place)) ?? 'null')) ?? null
  } catch {
    // No storage, or nothing of ours in it: as good as no draft.
    return null
  }
}

export function keepDraft(place: string, draft: Draft): void {
  try {
    if (draft.text === '') sessionStorage.removeItem(draftOn(place))
    else sessionStorage.setItem(draftOn(place), JSON.stringify(draft))
  } catch {
    // Full or switched off: it stays for as long as the field is open.
  }
}

/** What was begun in one place goes on in another; what had been begun there gives way to it. */
export function moveDraft(from: string, to: string): void {
  const draft = draftAt(from)
  if (!draft || from === to) return
  keepDraft(to, draft)
  dropDraft(from)
}

export const dropDraft = (place: string): void => keepDraft(place, newDraft())

/** Where a change of one's own words is kept: of these words, and not of what they become somewhere else meanwhile. */
export const placeOfChange = (board: string, { id, changedAt }: Pick<Comment, 'id' | 'changedAt'>): string =>
  `${board} change ${id} ${changedAt ?? 'first'}`
