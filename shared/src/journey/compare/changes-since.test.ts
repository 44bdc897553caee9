import { describe, expect, it } from 'vitest'
import { answers, assessed, journeyOf, measure, noteOn, persona, touchpoint } from '../testing/journeys.ts'
import { type ChangeSince, changesSince, isEmpty } from './changes-since.ts'
import { type Digest, digestOf } from './digest.ts'

type Parts = Parameters<typeof journeyOf>[0]
const digest = (parts: Parts): Digest => digestOf(journeyOf(parts))
const since = (before: Parts, after: Parts) => changesSince(digest(before), digest(after))
/** What became of `pay`. */
const ofPay = (before: Parts, after: Parts): Partial<ChangeSince> | undefined =>
  since(before, after).touchpoints.find((change) => change.touchpoint === 'pay')

describe('what changed since the last visit', () => {
  it('[N60] nothing did where the journey is the same, also after it has been stored', () => {
    const parts = {
      elements: [touchpoint('pay', { description: 'by card' }), noteOn('pay', 'slow', { event: 'okay' })],
      assessments: [assessed('pay', { experience: 1 })],
      rows: { measures: [measure('faster')] },
    }
    const kept = JSON.parse(JSON.stringify(digest(parts))) as Digest
    expect(isEmpty(changesSince(kept, digest(parts)))).toBe(true)
  })

  it('[N60] says what came, went, moved and has another title', () => {
    const { touchpoints } = since(
      { elements: [touchpoint('ask'), touchpoint('pay'), touchpoint('get')] },
      {
        elements: [
          touchpoint('pay', { stage: 'use' }),
          touchpoint('get', { title: 'Receive' }),
          touchpoint('new'),
        ],
      },
    )
    const become = (id: string) => touchpoints.find(({ touchpoint }) => touchpoint === id)
    expect(become('ask')).toMatchObject({ became: 'removed', title: 'I ask' })
    expect(become('new')).toMatchObject({ became: 'added' })
    expect(become('pay')).toMatchObject({ became: 'changed', moved: { from: 'buy', to: 'use' } })
    expect(become('get')).toMatchObject({ renamed: 'I get', title: 'Receive' })
    expect(touchpoints.at(-1)?.touchpoint).toBe('ask')
  })

  it('[N60] says for whom a rating and a moment are another', () => {
    const elements = [touchpoint('pay'), touchpoint('get')]
    const change = ofPay(
      { elements, assessments: [assessed('pay', { experience: 0 }), assessed('get', { experience: 1 })] },
      { elements, assessments: [assessed('pay', { experience: -2 }), assessed('get', { experience: 1 })] },
    )
    expect(change?.ratings).toEqual([{ persona: 'ann', by: 'team', before: 0, after: -2 }])
    expect(change?.moments).toEqual([{ persona: 'ann', before: 'none', after: 'painpoint' }])
    const asked = ofPay({ elements }, { elements, rows: { evidence: [answers('pay', [1, 1, 1])] } })
    expect(asked?.ratings).toEqual([{ persona: 'ann', by: 'customers', before: null, after: 1 }])
  })

  it('[N60] a persona that was not shown before is compared with nothing', () => {
    const elements = [touchpoint('pay')]
    const assessments = [assessed('pay', { experience: -2 }, 'bob')]
    const personas = [persona('ann'), persona('bob')]
    expect(ofPay({ elements }, { elements, assessments, rows: { personas } })).toBeUndefined()
  })

  it('[N60] says which words, choices and events are others', () => {
    const change = ofPay(
      { elements: [touchpoint('pay', { description: 'a', channel: 'shop' }), noteOn('pay', 'n', {})] },
      {
        elements: [
          touchpoint('pay', { description: 'b', channel: 'web' }),
          noteOn('pay', 'n', { event: 'disappointing' }),
        ],
      },
    )
    expect(change).toMatchObject({ words: ['description'], choices: ['channel'], events: 1 })
  })

  it('[N60] counts measures that were begun and those that are done', () => {
    const { measures } = since(
      { rows: { measures: [measure('a'), measure('b')] } },
      { rows: { measures: [measure('a', { status: 'done' }), measure('b'), measure('c')] } },
    )
    expect(measures).toEqual({ opened: 1, closed: 1 })
  })

  it('[N61] keeps no sentence of the board on the device, only titles', () => {
    const kept = JSON.stringify(
      digest({
        elements: [
          touchpoint('pay', { description: 'Secret words', customerSays: 'Never again' }),
          noteOn('pay', 'n', { text: 'Overheard', event: 'okay' }),
        ],
        rows: {
          evidence: [{ ...answers('pay', [1]), quote: 'Quoted' }],
          measures: [measure('m', { title: 'Hidden plan' })],
        },
      }),
    )
    for (const words of ['Secret', 'Never', 'Overheard', 'Quoted', 'Hidden'])
      expect(kept).not.toContain(words)
    expect(kept).toContain('I pay')
  })
})
