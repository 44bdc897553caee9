import { type TeamRound, noRows } from '@wegpunkt/shared/journey/rows'
import { spreadOf } from '@wegpunkt/shared/workshop/ratings'
import { teamRounds } from '@wegpunkt/shared/workshop/rounds'
import * as fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { boardOf, card } from '../../editor/testing/boards.ts'
import { plainPalette } from '../testing/plain-palette.ts'
import { recordingCanvas } from '../testing/recorded.ts'
import { levelOf } from './curve-dots.ts'
import { paintCurve } from './paint-curve.ts'
import { voicesText } from './paint-round.ts'
import { curveLanes } from './seen-curve.ts'

// Icons are paths that only a browser knows.
vi.stubGlobal('Path2D', Object)

const persona = { id: 'ann', name: 'Ann', color: '#4f58d9' }
const ids = ['a', 'b', 'c', 'd']
const { store } = boardOf(
  { do: 'add', in: 'lanes', id: 'curve', value: { kind: 'curve', name: '', order: 'Zz' } },
  ...ids.map((id, i) => card(id, { title: id, at: [i * 210, 16] })),
).document

const round = (run: string, ...said: (readonly number[])[]) => ({
  run,
  ratings: said.map((values, i) => ({
    touchpoint: ids[i] ?? 'gone',
    persona: 'ann',
    experience: spreadOf(values),
    expectation: null,
  })),
})
function lanesOf(rounds: readonly TeamRound[]) {
  const journey = { board: store.get(), rows: { ...noRows, teamRounds: rounds }, today: '2027-01-31' }
  return curveLanes(journey, store.layout(), [persona])
}
function textsOf(rounds: readonly TeamRound[], zoom = 1): unknown[] {
  const { canvas, drawn } = recordingCanvas()
  for (const lane of lanesOf(rounds)) paintCurve(canvas, lane, { theme: plainPalette.theme, zoom })
  return drawn.flatMap(({ call, args }) => (call === 'fillText' ? [args[0]] : []))
}

it('[C146] M31 a round is drawn as its median, with a band from three voices on and none below', () => {
  const [lane] = lanesOf(teamRounds([round('r', [-1, 0, 2], [1, 1], [0])]))
  const [a, b, c, d] = lane?.curves[0]?.dots ?? []
  const row = lane?.row
  if (!row) throw new Error('no lane')
  expect(a).toMatchObject({ team: levelOf(row, 0), band: { low: levelOf(row, -0.5), high: levelOf(row, 1) } })
  expect([b?.band, c?.band, d?.band]).toEqual([null, null, null])
  expect([b?.team, d?.team]).toEqual([levelOf(row, 1), null])
})

it('[C146] the round before is a ghost, and how many have rated stands below', () => {
  const rounds = teamRounds([round('1', [2, 2, 2], [0, 0, 0]), round('2', [-1, -1, -1])])
  const [lane] = lanesOf(rounds)
  const row = lane?.row
  if (!row) throw new Error('no lane')
  const [a, b] = lane.curves[0]?.dots ?? []
  expect([a?.team, a?.ghost, b?.ghost]).toEqual([levelOf(row, -1), levelOf(row, 2), null])
  expect(textsOf(rounds).filter((text) => text === 'n\u2009=\u20093')).toHaveLength(2)
  expect(textsOf(rounds, 0.3)).toEqual([])
  expect(textsOf([])).toEqual([])
  expect(voicesText([5, 7])).toBe('n\u2009=\u20095–7')
})

it('[C147] the curve is drawn as the results say it, whatever was rated', () => {
  const values = fc.array(fc.integer({ min: -2, max: 2 }), { maxLength: 6 })
  const said = fc.array(values, { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(said, said, (before, now) => {
      const [lane] = lanesOf(teamRounds([round('1', ...before), round('2', ...now)]))
      if (!lane) throw new Error('no lane')
      lane.curves[0]?.dots.forEach((dot, i) => {
        const [last, first] = [spreadOf(now[i] ?? []), spreadOf(before[i] ?? [])]
        const shown = last ?? first
        expect(dot.team).toBe(shown ? levelOf(lane.row, shown.median) : null)
        expect(dot.ghost).toBe(last && first ? levelOf(lane.row, first.median) : null)
        expect(dot.band).toEqual(
          shown?.band
            ? { low: levelOf(lane.row, shown.band[0]), high: levelOf(lane.row, shown.band[1]) }
            : null,
        )
      })
    }),
  )
})
