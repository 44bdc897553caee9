import type { Run } from '@wegpunkt/shared/workshop/workshop'

/** What was revealed while somebody was there, and was not led to yet. */
export type RevealNews = {
  /** The run that was on meanwhile. */
  readonly on: string | null
  readonly known: ReadonlySet<string>
  /** In the order in which they were revealed. */
  readonly waiting: readonly string[]
}

/** Who comes later has not missed it: the board has it. */
export const nothingNew = (on: string | null, runs: readonly Run[]): RevealNews => ({
  on,
  known: new Set(revealedIn(runs)),
  waiting: [],
})

/** The same one where nothing was revealed since. */
export function newsSince(news: RevealNews, on: string | null, runs: readonly Run[]): RevealNews {
  if (news.on !== on) return nothingNew(on, runs)
  const fresh = revealedIn(runs).filter((id) => !news.known.has(id))
  if (fresh.length === 0) return news
  return { on, known: new Set([...news.known, ...fresh]), waiting: [...news.waiting, ...fresh] }
}

export const seenOf = (news: RevealNews, run: string): RevealNews => ({
  ...news,
  waiting: news.waiting.filter((id) => id !== run),
})

const revealedIn = (runs: readonly Run[]): string[] =>
  runs.filter(({ secrecy }) => secrecy === 'revealed').map(({ id }) => id)
