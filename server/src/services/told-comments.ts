import { hashSecret, newSecret } from './random-id.ts'

/** Of so many projections it is remembered; whoever looks at another one reads all anew. */
const MAX_PROJECTIONS = 100

type Told = {
  readonly generation: string
  shown: ReadonlySet<string>
  hidden: ReadonlySet<string>
  /** All that anybody was told who has this mark. */
  readonly ids: Set<string>
}
type Threads = { readonly shown: ReadonlySet<string>; readonly hidden: ReadonlySet<string> }

export type ToldComments = ReturnType<typeof createToldComments>

/**
 * What links have told of comments, by projection. Its mark changes when a thread comes into sight or goes out of it,
 * and says nothing of those that never were: they may be begun and erased, and nobody who looks notices.
 */
export function createToldComments() {
  const byEpoch = new Map<string, Told>()

  return {
    settle(epoch: string, { shown, hidden }: Threads): { mark: string; ids: Set<string> } {
      const before = byEpoch.get(epoch)
      const isSame = before && !meets(before.hidden, shown) && !meets(before.shown, hidden) ? before : null
      const told = isSame ?? { generation: newSecret(), shown, hidden, ids: new Set<string>() }
      told.shown = shown
      told.hidden = hidden
      byEpoch.delete(epoch)
      byEpoch.set(epoch, told)
      const [oldest] = byEpoch.keys()
      if (byEpoch.size > MAX_PROJECTIONS && oldest !== undefined) byEpoch.delete(oldest)
      return { mark: hashSecret(`${epoch} ${told.generation}`), ids: told.ids }
    },
  }
}

const meets = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].some((id) => others.has(id))
