import { Problem } from '@wegpunkt/shared/http/problem'

const RETRY_SECONDS = 2

type Most = { readonly perPerson: number; readonly all: number }
export type Places = ReturnType<typeof createPlaces>

/** How many of something that is held in memory may be on their way at once. */
export function createPlaces({ perPerson, all: most }: Most) {
  const byPerson = new Map<string, number>()
  let all = 0

  return {
    /** The result gives the place back. Throws `too-many-requests` and `busy`. */
    take(person: string): () => void {
      const own = byPerson.get(person) ?? 0
      if (own >= perPerson) throw new Problem('too-many-requests', { retryAfterSeconds: RETRY_SECONDS })
      if (all >= most) throw new Problem('busy', { retryAfterSeconds: RETRY_SECONDS })
      byPerson.set(person, own + 1)
      all++
      return () => {
        const left = (byPerson.get(person) ?? 1) - 1
        if (left > 0) byPerson.set(person, left)
        else byPerson.delete(person)
        all--
      }
    },
  }
}
