import { Problem } from '@wegpunkt/shared/http/problem'
import { MAX_UPLOADS, MAX_UPLOADS_PER_PERSON } from '@wegpunkt/shared/limits'

const RETRY_SECONDS = 2

/** How many pictures may be on their way at once: each is held in memory until it is stored. */
export function createUploadPlaces() {
  const byPerson = new Map<string, number>()
  let all = 0

  return {
    /** The result gives the place back. Throws `too-many-requests` and `busy`. */
    take(person: string): () => void {
      const own = byPerson.get(person) ?? 0
      if (own >= MAX_UPLOADS_PER_PERSON)
        throw new Problem('too-many-requests', { retryAfterSeconds: RETRY_SECONDS })
      if (all >= MAX_UPLOADS) throw new Problem('busy', { retryAfterSeconds: RETRY_SECONDS })
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
