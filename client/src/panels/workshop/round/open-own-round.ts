import { isRatable, votableIn } from '@wegpunkt/shared/workshop/focus'
import { type PrivateRating } from '@wegpunkt/shared/workshop/secret'
import { liveBallot, voteFor } from '@wegpunkt/shared/workshop/votes'
import type { BoardStore, Store } from '../../../document/board-document.ts'
import { type Clock, systemClock } from '../../../document/clock.ts'
import { createValueStore } from '../../../document/value-store.ts'
import type { Asked } from '../../../editor/round/asked.ts'
import { type OwnRound, type OwnVoice, ratingKey } from '../../../editor/round/own-round.ts'
import { nothingUnsaid, withRatings } from './unsaid.ts'
import { type LineOptions, openVoiceLine } from './voice-line.ts'

type Options = Pick<LineOptions, 'load' | 'say' | 'kept' | 'random'> & {
  readonly asked: Asked
  readonly isNeutral: boolean
  readonly phase: OwnRound['phase']
  readonly store: BoardStore
  readonly clock?: Clock
  /** The server has taken something that other windows of the same person do not know yet. */
  readonly said?: () => void
}

type OpenRound = OwnRound & {
  /** How much of what was said the server does not have yet. */
  readonly waiting: Store<number>
  /** Something may have been said in another window. */
  refresh(): void
  /** The connection may be back. */
  retryNow(): void
}

/** One's own part in the round that is on. */
export function openOwnRound(options: Options): OpenRound {
  const { asked, isNeutral, phase, store, clock = systemClock, said = () => undefined } = options
  const voice = createValueStore<OwnVoice>({ ...silence, saving: isNeutral ? 'saved' : 'loading' })
  const waiting = createValueStore(0)
  const changed: LineOptions['changed'] = (now, count) => {
    voice.set(now)
    waiting.set(count)
  }
  const line = isNeutral ? null : openVoiceLine({ ...options, run: asked.run, clock, said, changed })
  const votable = (): ReadonlySet<string> => votableIn(store.get().elements, phase().focus)
  const rate = (ratings: readonly PrivateRating[]): void => {
    if (ratings.length > 0) line?.say(withRatings(nothingUnsaid, ratings))
  }

  return {
    ...asked,
    isNeutral,
    phase,
    get: voice.get,
    subscribe: voice.subscribe,
    rate,
    feel(ids, personas, feeling) {
      const { elements } = store.get()
      const inside = [...ids].filter((id) => {
        const element = elements.get(id)
        return element !== undefined && isRatable(element, phase().focus)
      })
      const { ratings } = voice.get()
      const said = inside.flatMap((touchpoint) =>
        personas.map((persona): PrivateRating => {
          const before = ratings.get(ratingKey(touchpoint, persona))
          return { touchpoint, persona, experience: feeling, expectation: before?.expectation ?? null }
        }),
      )
      rate(said)
      return inside.length
    },
    vote(element, by) {
      const { votes, perElement } = phase()
      const rules = { votes, perElement, votable: votable() }
      const { voted, ballot } = voteFor(voice.get().ballot, element, by, rules)
      if (voted === 'given') line?.say({ ...nothingUnsaid, ballot: liveBallot(ballot, rules.votable) })
      return voted
    },
    waiting,
    refresh: () => line?.refresh(),
    retryNow: () => line?.retryNow(),
    close: () => line?.close(),
  }
}

const silence: Omit<OwnVoice, 'saving'> = { ratings: new Map(), ballot: {}, refusal: null }
