import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Rows } from '@wegpunkt/shared/journey/rows'
import type { BoardStore } from '../../document/board-document.ts'
import { followJourney } from '../follow-journey.ts'
import type { CardSign, CardSigns } from './card-sign.ts'
import { type SignFacts, journeySigns, signSources } from './journey-signs.ts'
import { paintSigns } from './paint-signs.ts'

type Options = {
  readonly store: BoardStore
  readonly rows: Rows
  readonly rowsLoaded: boolean
  readonly personas: readonly string[]
  readonly today: () => string
  /** Those before; what says the same keeps its identity, so that only cards with other signs are painted again. */
  readonly before: CardSigns | null
  readonly changed: (signs: CardSigns) => void
}

/** Follows the board: at most once a frame the signs are found again, and told if one of them is another. */
export function watchSigns({
  store,
  rows,
  rowsLoaded,
  personas,
  today,
  before,
  changed,
}: Options): () => void {
  let last = before
  let sources: readonly unknown[] | null = null
  const look = (): void => {
    const journey = { board: store.get(), rows, today: today() }
    const now = signSources(journey, personas)
    if (sources && now.every((source, i) => source === sources?.[i])) return
    sources = now
    const next = keptFrom(last, journeySigns(journey, personas, rowsLoaded))
    if (next === last) return
    last = next
    changed(next)
  }
  look()
  return followJourney(store, look)
}

/** The same map if nothing in it says anything else. */
export function keptFrom(before: CardSigns | null, facts: ReadonlyMap<ElementId, SignFacts>): CardSigns {
  const next = new Map<ElementId, CardSign>()
  let isSame = before?.size === facts.size
  for (const [id, fact] of facts) {
    const says = JSON.stringify(fact)
    const there = before?.get(id)
    if (there?.says === says) next.set(id, there)
    else {
      isSame = false
      next.set(id, signOf(fact, says))
    }
  }
  return isSame && before ? before : next
}

const signOf = (fact: SignFacts, says: string): CardSign => ({
  says,
  isProven: fact.isProven,
  paint: (canvas, card, zoom, palette) => paintSigns(canvas, fact, { card, zoom }, palette),
})
