import { type Read, needed, readObject, readText } from '@wegpunkt/shared/read-value'
import type { JoinLink } from '../../../api/joining.ts'
import { KEPT_IN_TAB } from '../../../api/remembered-keys.ts'

const KEY = `${KEPT_IN_TAB}join-link `

const readLink: Read<JoinLink> = readObject<JoinLink>({
  url: needed(readText),
  token: needed(readText),
  code: needed(readText),
  codeUrl: needed(readText),
})

/**
 * The link that this tab was given: the server keeps only hashes and cannot say it again. In the tab's own storage, so
 * that it outlasts a reload and nothing else.
 */
export const keptLink = {
  get(workshop: string): JoinLink | null {
    try {
      return readLink(JSON.parse(sessionStorage.getItem(KEY + workshop) ?? 'null')) ?? null
    } catch {
      return null // Switched off, or not ours: another link is made.
    }
  },
  set(workshop: string, link: JoinLink | null): void {
    try {
      if (link) sessionStorage.setItem(KEY + workshop, JSON.stringify(link))
      else sessionStorage.removeItem(KEY + workshop)
    } catch {
      // Storage is full or switched off: then it is there until the tab is reloaded.
    }
  },
}
