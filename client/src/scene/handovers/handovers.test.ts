import type { Edit } from '@wegpunkt/shared/board/edits'
import { countingBy } from '@wegpunkt/shared/journey/former-departments'
import { type Rect, intersects } from '@wegpunkt/shared/board/geometry'
import { describe, expect, it } from 'vitest'
import { added, boardOf, card, note } from '../../editor/testing/boards.ts'
import { spatialIndexOf } from '../../editor/place/spatial-index.ts'
import { plainPalette } from '../testing/plain-palette.ts'
import { recordingCanvas } from '../testing/recorded.ts'
import { aroundWay, pointAlong, wayBetween } from './handover-way.ts'
import { paintLine, paintMark } from './paint-handovers.ts'
import { markAt, markRadius, seenHandovers } from './seen-handovers.ts'
import { chainOf, paintChain } from './step-back.ts'
import { watchHandovers } from './watch-handovers.ts'

const { theme } = plainPalette
const sell = (fields: object = {}): Edit =>
  card('sell', { title: 'Sell', lane: 'sales', department: 'sales', ...fields })
const ship = (fields: object = {}): Edit =>
  card('ship', { title: 'Ship', stage: 'buy', lane: 'marketing', department: 'logistics', ...fields })

function seenOn(...edits: Edit[]) {
  const { document } = boardOf(...edits)
  const { store } = document
  return seenHandovers(store.get(), store.layout(), spatialIndexOf(store).within)
}

describe('handovers between the cards', () => {
  it('[C100] M21 lead from the card that hands over to the one that receives', () => {
    const [seen] = seenOn(sell(), ship())
    expect(seen?.handover).toMatchObject({ from: 'sell', to: 'ship' })
    expect([seen?.way[0][0], seen?.way[3][0]]).toEqual([216, 464])
    expect(seenOn(sell(), ship({ department: 'sales' }))).toEqual([])
  })

  it.each<[string, Rect, Rect]>([
    ['beside', { x: 0, y: 0, w: 200, h: 88 }, { x: 300, y: 200, w: 200, h: 88 }],
    ['below', { x: 0, y: 0, w: 200, h: 88 }, { x: 40, y: 200, w: 200, h: 88 }],
    ['above', { x: 0, y: 200, w: 200, h: 88 }, { x: 40, y: 0, w: 200, h: 88 }],
    ['before', { x: 300, y: 0, w: 200, h: 88 }, { x: 0, y: 20, w: 200, h: 88 }],
  ])('[C100] touch both cards at their edges where the other one lies %s', (_, from, to) => {
    const way = wayBetween(from, to)
    const touches = ({ x, y, w, h }: Rect, [px, py]: readonly [number, number]) =>
      (px === x || px === x + w || py === y || py === y + h) &&
      px >= x &&
      px <= x + w &&
      py >= y &&
      py <= y + h
    expect([touches(from, way[0]), touches(to, way[3])]).toEqual([true, true])
    const around = aroundWay(way)
    for (let t = 0; t <= 1; t += 0.1) {
      const [x, y] = pointAlong(way, t)
      expect(intersects({ x: x - 1, y: y - 1, w: 2, h: 2 }, around)).toBe(true)
    }
  })

  it('[C100] have their mark where it covers no card, no note and no words at a line', () => {
    const free = seenOn(sell(), ship())[0]?.mark ?? [0, 0]
    const inTheWay = note('n', [free[0] - 30, free[1] - 30], { size: [60, 60] })
    const beside = seenOn(sell(), ship(), inTheWay)[0]?.mark ?? [0, 0]
    const around = { x: beside[0] - 9, y: beside[1] - 9, w: 18, h: 18 }
    expect(intersects(around, { x: free[0] - 30, y: free[1] - 30, w: 60, h: 60 })).toBe(false)
    const line = added('line', {
      kind: 'connector',
      from: [free[0] - 100, free[1]],
      to: [free[0] + 100, free[1]],
      text: 'promised',
    })
    expect(seenOn(sell(), ship(), line)[0]?.mark).not.toEqual(free)
  })

  it('[C101] M21 are dashed with an open zipper in a colour of its own where nobody answers for them', () => {
    const drawnOf = (owner: string) => {
      const [seen] = seenOn(sell({ handovers: { ship: { owner, agreement: '' } } }), ship())
      const { canvas, drawn } = recordingCanvas()
      if (seen) paintLine(canvas, seen, { theme, zoom: 1 })
      if (seen) paintMark(canvas, seen, { theme, zoom: 1 })
      const dashed = drawn.some(({ call, args }) => call === 'setLineDash' && (args[0] as []).length > 0)
      const colors = new Set(drawn.map(({ look }) => look['strokeStyle']))
      return {
        dashed,
        marked: colors.has(theme.danger),
        teeth: drawn.filter(({ call }) => call === 'lineTo').length,
      }
    }
    const [open, owned] = [drawnOf(' '), drawnOf('Ann')]
    expect(open).toMatchObject({ dashed: true, marked: true })
    expect(owned).toMatchObject({ dashed: false, marked: false })
    expect(open.teeth).not.toBe(owned.teeth)
  })

  it.each([1, 0.5, 0.25, 4])('[C102] are found under the pointer at their mark, seen at %s', (zoom) => {
    const seen = seenOn(sell(), ship())
    const [x, y] = seen[0]?.mark ?? [0, 0]
    const reach = markRadius(zoom)
    expect(reach * zoom).toBeGreaterThanOrEqual(6)
    expect(markAt(seen, [x + reach - 1, y], zoom)).toBe(seen[0])
    expect(markAt(seen, [x + reach + 1, y], zoom)).toBeNull()
  })

  it('[C102] are found again when one of them is another, and left alone while something else is written', () => {
    const frames: (() => void)[] = []
    const request = (run: () => void): number => frames.push(run)
    Object.assign(globalThis, { requestAnimationFrame: request, cancelAnimationFrame: () => undefined })
    const { document, byOther } = boardOf(sell(), ship(), note('n', [2_000, 0]))
    let told = 0
    const stop = watchHandovers(document.store, { theme, counting: countingBy(new Map()) }, () => told++)
    const next = () => frames.splice(0).forEach((run) => run())
    expect(told).toBe(1)
    byOther([{ do: 'type', id: 'n', index: 0, remove: 0, insert: 'elsewhere' }])
    next()
    expect(told).toBe(1)
    byOther([{ do: 'set', in: 'elements', id: 'ship', to: { department: 'sales' } }])
    next()
    expect(told).toBe(2)
    stop()
  })
})

describe('what breaks with a touchpoint', () => {
  const needing = (need: string) => ({ dependsOn: { [need]: true } })
  const chained = boardOf(
    sell(),
    ship(needing('sell')),
    card('use', { title: 'Use', stage: 'buy', lane: 'sales', ...needing('ship') }),
    card('other', { title: 'Other' }),
  ).document.store

  it('[C103] M27 stands out with what it comes from, and how the one leads to the other', () => {
    const chain = chainOf(chained.get(), chained.layout(), 'sell')
    expect(chain.cards.map(({ isCause }) => isCause)).toEqual([true, false, false])
    expect(chain.links).toHaveLength(2)
    expect(chainOf(chained.get(), chained.layout(), 'gone')).toEqual({ cards: [], links: [] })
  })

  it('[C103] M27 everything else steps back behind a veil with a hole for each card', () => {
    const { canvas, drawn } = recordingCanvas()
    const chain = chainOf(chained.get(), chained.layout(), 'sell')
    paintChain(canvas, chain, { visible: { x: 0, y: 0, w: 900, h: 400 }, zoom: 1 }, theme)
    const veil = drawn.findIndex(({ call, args }) => call === 'fill' && args[0] === 'evenodd')
    expect(drawn.slice(0, veil).filter(({ call }) => call === 'roundRect')).toHaveLength(3)
  })
})
