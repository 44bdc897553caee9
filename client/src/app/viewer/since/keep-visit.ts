import { changesSince, isEmpty } from '@wegpunkt/shared/journey/compare/changes-since'
import type { Digest } from '@wegpunkt/shared/journey/compare/digest'
import type { ValueStore } from '../../../document/value-store.ts'
import { LEFT_AFTER_MS, type Visit, lastVisit, rememberVisit } from './last-visit.ts'
import type { News } from './news.ts'

/** The visit of somebody who looks at a link on this device: what is on the screen, and what was new in it. */
export type KeptVisit = {
  /** The board as it is; while the page is hidden nobody sees it. */
  readonly see: (digest: Digest) => void
  /** What is on the screen is what was seen last. */
  readonly remember: () => void
  /** The page is hidden, or closed. */
  readonly leave: () => void
  readonly comeBack: () => void
}

type Parts = {
  readonly link: string
  readonly news: ValueStore<News | null>
  /** The page was opened where nobody sees it yet. */
  readonly isAway: boolean
  readonly now?: () => Date
  readonly storage?: () => Storage
}

/** Keeps a visit, and sets what is new since the one before. */
export function keepVisit({ link, news, isAway, now = () => new Date(), storage }: Parts): KeptVisit {
  let before: Visit | null = lastVisit(link, now(), storage)
  let board: Digest | null = null
  let leftAt: number | null = isAway ? now().getTime() : null
  const tell = (): void => {
    const since = before && board && changesSince(before.digest, board)
    if (!before || !since || isEmpty(since)) return news.set(null)
    const { isTold, isHidden } = news.get() ?? { isTold: false, isHidden: false }
    news.set({ since, at: before.at, isTold, isHidden })
  }
  const remember = (): void => {
    if (!board || leftAt !== null) return
    const told = news.get()
    // What somebody wants to read no more is not said again when the page is loaded anew.
    const compared = told?.isHidden === true ? null : before
    const seen = { at: now().toISOString(), digest: board, before: compared, told: told?.isTold !== false }
    rememberVisit(link, seen, storage)
  }
  return {
    see(digest) {
      board = digest
      if (leftAt === null) tell()
    },
    remember,
    leave() {
      remember()
      leftAt ??= now().getTime()
    },
    comeBack() {
      if (leftAt === null) return
      const hasLeft = now().getTime() - leftAt >= LEFT_AFTER_MS
      leftAt = null
      const told = news.get()
      // What is being read stays, and what came meanwhile is added to it.
      if (hasLeft || told === null || told.isHidden) {
        news.set(null)
        before = lastVisit(link, now(), storage) ?? before
      }
      tell()
    },
  }
}
