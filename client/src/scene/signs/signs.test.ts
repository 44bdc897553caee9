import type { Measure, Rows } from '@wegpunkt/shared/journey/rows'
import {
  answers,
  assessed,
  evidence,
  journeyOf,
  measure,
  touchpoint,
} from '@wegpunkt/shared/journey/testing/journeys'
import { describe, expect, it, vi } from 'vitest'
import { boardOf, card } from '../../editor/testing/boards.ts'
import { paintElements } from '../board-painter.ts'
import { plainPalette } from '../testing/plain-palette.ts'
import { recordingCanvas } from '../testing/recorded.ts'
import { journeySigns } from './journey-signs.ts'
import { keptFrom } from './watch-signs.ts'

// Icons are paths that only a browser knows.
vi.stubGlobal('Path2D', Object)

const { theme } = plainPalette

function signsOf(rows: Partial<Rows>, fields: object = {}, personas = ['ann']) {
  const elements = [touchpoint('ad', fields), touchpoint('shop'), touchpoint('help')]
  return journeySigns(journeyOf({ elements, rows }), personas)
}
const on = (card: string, fields: Partial<Measure> = {}) =>
  measure(`m ${card} ${JSON.stringify(fields)}`, { touchpointIds: [card], ...fields })

describe('what is found out about a touchpoint', () => {
  it('[C104] M7 is a moment that matters by what customers said, hollow below three of them', () => {
    const said = [answers('ad', [-2, -2, -1]), answers('shop', [2, 1]), answers('help', [0, 0, 0])]
    const signs = signsOf({ evidence: said })
    expect(signs.get('ad')?.moments).toEqual([{ kind: 'painpoint', isHollow: false }])
    expect(signs.get('shop')?.moments).toEqual([{ kind: 'lovepoint', isHollow: true }])
    expect(signs.get('help')).toBeUndefined()
  })

  it('[C104] M7 the pain of one persona is not hidden by the delight of another', () => {
    const said = [
      answers('ad', [-2, -2, -2], 'ann'),
      answers('ad', [2, 2, 2], 'bob'),
      answers('shop', [1, 1, 1], 'ann'),
      answers('help', [-1, -1, -1], 'bob'),
    ]
    const kinds = signsOf({ evidence: said }, {}, ['ann', 'bob'])
      .get('ad')
      ?.moments.map(({ kind }) => kind)
    expect(kinds).toEqual(['painpoint', 'lovepoint'])
  })

  it('[C104] M36 counts the measures that are open, not those that are done or dropped', () => {
    const measures = [
      on('ad'),
      on('ad', { status: 'doing' }),
      on('ad', { status: 'done' }),
      on('shop', { status: 'dropped', reason: 'no' }),
    ]
    const signs = signsOf({ measures })
    expect([signs.get('ad')?.measures, signs.get('shop')]).toEqual([2, undefined])
  })

  it('[C106] M29 says whether something shows that customers were asked', () => {
    const asked = { customersAsked: { answer: 'yes', evidence: 'e1' } }
    expect(signsOf({}, asked).get('ad')?.isProven).toBe(false)
    expect(signsOf({ evidence: [evidence('e1')] }, asked).get('ad')?.isProven).toBe(true)
  })

  it('[P410] says of no evidence that it is missing while the rows are not there, and shows what the team rated', () => {
    const asked = { customersAsked: { answer: 'yes', evidence: 'e1' } }
    const journey = journeyOf({
      elements: [touchpoint('ad', asked), touchpoint('shop')],
      assessments: [assessed('ad', { experience: -2 }), assessed('shop', { experience: 2 })],
    })
    const signs = journeySigns(journey, ['ann'], false)
    expect(signs.get('ad')).toEqual({
      moments: [{ kind: 'painpoint', isHollow: true }],
      measures: 0,
      isProven: null,
    })
    expect(journeySigns(journey, ['ann']).get('ad')?.isProven).toBe(false)
  })

  it('[C105] a card of which the same is said keeps its sign, so that only others are painted again', () => {
    const first = keptFrom(null, signsOf({ measures: [on('ad'), on('shop')] }))
    const same = keptFrom(first, signsOf({ measures: [on('ad'), on('shop')] }))
    expect(same).toBe(first)
    const other = keptFrom(
      first,
      signsOf({ measures: [on('ad'), on('shop'), on('shop', { title: 'more' })] }),
    )
    expect(other.get('ad')).toBe(first.get('ad'))
    expect(other.get('shop')).not.toBe(first.get('shop'))
    expect(keptFrom(first, signsOf({})).size).toBe(0)
  })
})

describe('the signs on a card', () => {
  const drawnOf = ({ zoom = 1, customer = false, fields = {} }) => {
    const { document } = boardOf(card('ad', { title: 'Ad', ...fields }))
    const { canvas, drawn } = recordingCanvas()
    const rows = {
      evidence: [answers('ad', [-2, -2, -2]), answers('shop', [2])],
      measures: [on('ad'), on('ad', { effect: 3 })],
    }
    paintElements(canvas, ['ad'], {
      store: document.store,
      state: { editing: null, selection: new Set() },
      live: new Map(),
      palette: { ...plainPalette, customer },
      zoom,
      signs: keptFrom(null, signsOf(rows)),
    })
    return drawn
  }
  const texts = (drawn: ReturnType<typeof drawnOf>) =>
    drawn.filter(({ call }) => call === 'fillText').map(({ args }) => args[0])
  const bolts = (drawn: ReturnType<typeof drawnOf>) =>
    drawn.filter(({ call, look }) => call === 'fill' && look['fillStyle'] === theme.feeling[-2]).length

  it('[C104] are the moment and the number of open measures, where they can be made out', () => {
    const drawn = drawnOf({})
    expect([texts(drawn).includes('2'), bolts(drawn)]).toEqual([true, 1])
    const small = drawnOf({ zoom: 0.3 })
    expect([texts(small).includes('2'), bolts(small)]).toEqual([false, 0])
  })

  it('[C99] M22 in the customer’s view the pain stays, and measures are not told', () => {
    const drawn = drawnOf({ customer: true })
    expect([texts(drawn).includes('2'), bolts(drawn)]).toEqual([false, 1])
  })

  it('[C99] M22 in the customer’s view a card has nothing of departments, notes and what was asked', () => {
    const inside = { supporting: ['sales'], customersAsked: { answer: 'planned' }, customerView: 'x' }
    const shapes = (customer: boolean) =>
      drawnOf({ customer, fields: inside }).filter(({ call }) => call === 'arc').length
    const plain = drawnOf({ customer: true }).filter(({ call }) => call === 'arc').length
    expect(shapes(true)).toBe(plain)
    expect(shapes(false)).toBeGreaterThan(plain)
  })
})
