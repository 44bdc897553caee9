import { type Evidence, noRows } from '@wegpunkt/shared/journey/rows'
import { answers } from '@wegpunkt/shared/journey/testing/journeys'
import { expect, it, vi } from 'vitest'
import { boardOf, card } from '../../editor/testing/boards.ts'
import { plainPalette } from '../testing/plain-palette.ts'
import { type Drawn, recordingCanvas } from '../testing/recorded.ts'
import { paintCurve } from './paint-curve.ts'
import { curveLanes } from './seen-curve.ts'

// Icons are paths that only a browser knows.
vi.stubGlobal('Path2D', Object)

const color = '#4f58d9'

function saidAt(id: string, i: number, isAssumed: boolean): Evidence {
  const value = i % 2 ? -2 : 1
  const said = answers(id, [value, value, value])
  return isAssumed ? { ...said, type: 'assumption' } : said
}

function drawnOf({ assumed = [] as string[], zoom = 1, silent = [] as string[] } = {}): Drawn[] {
  const ids = ['a', 'b', 'c', 'd']
  const { store } = boardOf(
    { do: 'add', in: 'lanes', id: 'curve', value: { kind: 'curve', name: '', order: 'Zz' } },
    ...ids.map((id, i) => card(id, { title: id, at: [i * 210, 16] })),
  ).document
  const evidence = ids
    .filter((id) => !silent.includes(id))
    .map((id, i) => saidAt(id, i, assumed.includes(id)))
  const journey = { board: store.get(), rows: { ...noRows, evidence }, today: '2027-01-31' }
  const { canvas, drawn } = recordingCanvas()
  for (const lane of curveLanes(journey, store.layout(), [{ id: 'ann', name: 'Ann', color }]))
    paintCurve(canvas, lane, { theme: plainPalette.theme, zoom })
  return drawn
}
/** How opaque each stretch of the customers' line is. */
const stretches = (drawn: readonly Drawn[]) =>
  drawn.flatMap(({ call, look }, i) =>
    call === 'stroke' && look['strokeStyle'] === color && drawn[i - 1]?.call === 'bezierCurveTo'
      ? [look['globalAlpha']]
      : [],
  )

it('[C108] M31 what was only assumed of customers is drawn paler than what they said, up to their next word', () => {
  expect(stretches(drawnOf())).toEqual([1])
  expect(stretches(drawnOf({ assumed: ['d'] }))).toEqual([1, 0.5])
  expect(stretches(drawnOf({ assumed: ['b'] }))).toEqual([0.5, 1])
})

it('[C97] M17 where nobody said anything the line is interrupted, not drawn at okay', () => {
  expect(stretches(drawnOf({ silent: ['c'] }))).toEqual([1])
  expect(stretches(drawnOf({ silent: ['b', 'c'] }))).toEqual([])
  expect(stretches(drawnOf({ silent: ['a', 'b', 'c', 'd'] }))).toEqual([])
})

it('[P431] M17 what was said at one touchpoint alone is a point, also from far away, where no line leads to it', () => {
  const { theme } = plainPalette
  const fills = (silent: string[]) =>
    drawnOf({ zoom: 0.25, silent }).flatMap(({ call, look }) => (call === 'fill' ? [look['fillStyle']] : []))
  expect(fills(['b', 'c', 'd']).filter((fill) => fill === color)).toHaveLength(1)
  expect(fills(['b', 'd']).filter((fill) => fill === color)).toHaveLength(2)
  expect(fills([]).filter((fill) => fill === color)).toHaveLength(0)
  expect(fills(['a', 'b', 'c', 'd']).filter((fill) => fill !== theme.grid.surface)).not.toContain(color)
})

it('[C108] M7 seen from far away, pains and delights are all that is left of the points', () => {
  const { theme } = plainPalette
  const fills = (zoom: number) =>
    drawnOf({ zoom }).flatMap(({ call, look }) => (call === 'fill' ? [look['fillStyle']] : []))
  expect(fills(0.25).filter((fill) => fill === theme.feeling[-2])).toHaveLength(2)
  expect(fills(0.25)).not.toContain(color)
  expect(fills(1)).toContain(color)
})
