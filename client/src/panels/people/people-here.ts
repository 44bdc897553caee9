import { type Rect, rectOf } from '@wegpunkt/shared/board/geometry'
import type { Peer } from '../../document/board-document.ts'
import { tabOf } from '../../editor/people/following.ts'

/** One person on the board, however many tabs they have open. */
export type PersonHere = {
  readonly id: string
  readonly name: string
  readonly department: string | null
  readonly isMe: boolean
  /** The part of the board that shows where the person is; null as long as nobody knows. */
  readonly area: Rect | null
}

type Me = { readonly id: string; readonly name: string; readonly department: string | null }

/** What is shown around a cursor of somebody whose screen is not known: a few cards. */
const AROUND_CURSOR = { w: 900, h: 600 }

/** Everyone on the board: oneself first, then the others by name. */
export function peopleHere(peers: readonly Peer[], me: Me, locale: string): readonly PersonHere[] {
  const byId = new Map(peers.map(({ person }) => [person.id, person]))
  byId.delete(me.id)
  const others = [...byId.values()].map(({ id, name, department }): PersonHere => {
    return { id, name, department, isMe: false, area: areaOf(tabOf(peers, id)) }
  })
  const { compare } = new Intl.Collator(locale)
  others.sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id))
  return [{ ...me, isMe: true, area: null }, ...others]
}

// The tab with the pointer over the board is the one the person looks at.
function areaOf(looking: Peer | null): Rect | null {
  if (looking?.view) return rectOf(looking.view.at, looking.view.size)
  if (!looking?.cursor) return null
  const [x, y] = looking.cursor
  const { w, h } = AROUND_CURSOR
  return { x: x - w / 2, y: y - h / 2, w, h }
}
