import { KEPT_IN_TAB } from '../../../api/remembered-keys.ts'
import { forget } from '../../../api/remembered.ts'

/** Where a device remembers what was read by a link. */
export const readByLink = (link: string): string => `comments-read ${link}`

/** Where a tab keeps what is not sent yet; the place begins with the board, or the link, that it is on. */
export const draftOn = (place: string): string => `${KEPT_IN_TAB}draft ${place}`

/** All that a device keeps of the comments of a link: which were read, and what somebody had begun to say. */
export function forgetCommentsOf(link: string): void {
  forget(readByLink(link))
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(draftOn(`${link} `))) sessionStorage.removeItem(key)
  } catch {
    // Storage is switched off, so nothing is there.
  }
}
