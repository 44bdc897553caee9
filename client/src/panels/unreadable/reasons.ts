import type { Unreadable } from '@wegpunkt/shared/board/read'

/** In words: `kind` is an element that a newer program may know, all else is damaged. */
export type Reason = 'kind' | 'element' | 'line' | 'assessment'

const order: readonly Reason[] = ['kind', 'element', 'line', 'assessment']

export function reasonOf({ root, why }: Unreadable): Reason {
  if (root === 'elements') return why === 'unknown-kind' ? 'kind' : 'element'
  return root === 'assessments' ? 'assessment' : 'line'
}

/** How many there are for each reason, without those for which there are none. */
export function countsOf(unreadable: readonly Unreadable[]): [Reason, number][] {
  const counts = Map.groupBy(unreadable, reasonOf)
  return order.flatMap((reason): [Reason, number][] => {
    const count = counts.get(reason)?.length ?? 0
    return count > 0 ? [[reason, count]] : []
  })
}

/** For whoever helps: one entry a line, with its reason. An id may be anything, so it is quoted. */
export const reportOf = (board: string, unreadable: readonly Unreadable[]): string =>
  [`board ${board}`, ...unreadable.map(({ root, id, why }) => `${root} ${JSON.stringify(id)} ${why}`)].join(
    '\n',
  )
