import type { BoardResult } from '@wegpunkt/shared/http/workshop-routes'
import type { PrivateRating } from '@wegpunkt/shared/workshop/secret'
import { tally } from '@wegpunkt/shared/workshop/votes'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { OwnVoice } from '../../editor/round/own-round.ts'
import { boardOf, card, note } from '../../editor/testing/boards.ts'
import { paintElements } from '../board-painter.ts'
import { plainPalette } from '../testing/plain-palette.ts'
import { recordingCanvas } from '../testing/recorded.ts'
import { type BadgeFacts, ownFeelingFacts, ownVoteFacts, placeFacts, shownVote } from './badge-facts.ts'
import { keptBadges } from './kept-badges.ts'

// Icons are paths that only a browser knows.
vi.stubGlobal('Path2D', Object)

const vote = (run: string, ...ballots: Record<string, number>[]): BoardResult => {
  const { voters, votes, places } = tally(ballots)
  const counts = { participants: 5, voices: voters, notes: 0, votes }
  return { run, workshop: 'w', phase: 'f', isAnonymous: false, shown: [], ratings: [], places, ...counts }
}
const voice = (change: Partial<OwnVoice>): OwnVoice => ({
  ratings: new Map(),
  ballot: {},
  saving: 'saved',
  refusal: null,
  ...change,
})
const textsOn = (facts: BadgeFacts, zoom = 1): unknown[] => {
  const { store } = boardOf(card('a'), note('n', [900, 0])).document
  const { canvas, drawn } = recordingCanvas()
  const badges = keptBadges(null, facts)
  paintElements(canvas, ['a', 'n'], {
    store,
    state: { editing: null, selection: new Set() },
    live: new Map(),
    palette: plainPalette,
    zoom,
    badges,
  })
  return drawn.flatMap(({ call, args }) => (call === 'fillText' ? [args[0]] : []))
}

describe('what votes have shown', () => {
  const ballots = [{ a: 2, n: 1 }, { a: 1, n: 2 }, { b: 1 }]

  it('[C145] stands on the elements as places, with ties as ties', () => {
    const facts = placeFacts(vote('r', ...ballots))
    expect(facts.get('a')).toEqual({ kind: 'place', place: 1, votes: 3, isTie: true })
    expect(facts.get('b')).toEqual({ kind: 'place', place: 3, votes: 1, isTie: false })
    expect(textsOn(facts).filter((text) => text === '1.= · 3')).toHaveLength(2)
    expect(textsOn(facts, 0.3)).not.toContain('1.= · 3')
  })

  it('[C145] of fewer than three no number is drawn', () => {
    expect(textsOn(placeFacts(vote('r', ...ballots.slice(0, 2))))).toContain('1.=')
  })

  it('[C145] is that of the vote that was picked, else of the last', () => {
    const results = [vote('1', { a: 1 }), vote('2', { a: 1 }), vote('3')]
    expect(shownVote(results, '1')?.run).toBe('1')
    expect(shownVote(results, null)?.run).toBe('2')
    expect(shownVote([], null)).toBeNull()
    expect(placeFacts(null).size).toBe(0)
  })

  it('[C147] is drawn as the results say it, whatever was voted', () => {
    const ballot = fc.dictionary(fc.constantFrom('a', 'n', 'b'), fc.integer({ min: 1, max: 4 }))
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 8 }), (all) => {
        const result = vote('r', ...all)
        const facts = placeFacts(result)
        expect(facts.size).toBe(result.places.flatMap(({ elements }) => elements).length)
        for (const { place, votes, elements } of result.places)
          for (const id of elements)
            expect(facts.get(id)).toEqual({
              kind: 'place',
              place,
              votes: result.voices < 3 ? null : votes,
              isTie: elements.length > 1,
            })
      }),
    )
  })
})

describe('what one says oneself while a round is on', () => {
  it('[C145] is drawn on the elements, for what still counts', () => {
    const facts = ownVoteFacts(voice({ ballot: { a: 5, gone: 2 } }), new Set(['a', 'n']))
    expect([...facts]).toEqual([['a', { kind: 'own-votes', votes: 5 }]])
    expect(textsOn(facts)).toContain('5')
  })

  it('[C145] is drawn as faces for the personas that are shown, in their order', () => {
    const rating = (persona: string, experience: -2 | 1 | null): [string, PrivateRating] => [
      `a:${persona}`,
      { touchpoint: 'a', persona, experience, expectation: 0 },
    ]
    const ratings = new Map([rating('q', 1), rating('p', -2), rating('s', null)])
    const faces = (personas: string[]) => ownFeelingFacts(voice({ ratings }), personas).get('a')
    expect(faces(['p', 'q', 's'])).toEqual({ kind: 'own-feelings', feelings: [-2, 1] })
    expect(faces(['s'])).toBeUndefined()
  })

  it('[C148] keeps its identity where it says the same, so that only what changed is painted again', () => {
    const facts = (a: number, n: number): BadgeFacts =>
      ownVoteFacts(voice({ ballot: { a, n } }), new Set(['a', 'n']))
    const before = keptBadges(null, facts(1, 1))
    expect(keptBadges(before, facts(1, 1))).toBe(before)
    const after = keptBadges(before, facts(1, 2))
    expect(after).not.toBe(before)
    expect(after.get('a')).toBe(before.get('a'))
    expect(after.get('n')).not.toBe(before.get('n'))
  })
})
