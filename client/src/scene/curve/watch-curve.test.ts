import { afterEach, expect, it, vi } from 'vitest'
import { boardOf, card, note } from '../../editor/testing/boards.ts'
import { plainPalette } from '../testing/plain-palette.ts'
import { watchCurve } from './watch-curve.ts'

afterEach(() => vi.unstubAllGlobals())

it('[C151] nothing is computed for what happens beside touchpoints, and once a frame for what happens to them', () => {
  const asked: (() => void)[] = []
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => asked.push(run))
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
  const lane = {
    do: 'add',
    in: 'lanes',
    id: 'curve',
    value: { kind: 'curve', name: '', order: 'Zz' },
  } as const
  const { document, byOther } = boardOf(
    lane,
    card('ad'),
    note('n', [2_000, 0]),
    note('on', [0, 0], { touchpoint: 'ad' }),
  )
  const changed = vi.fn()
  const stop = watchCurve({
    store: document.store,
    personas: [{ id: 'p', name: 'P', color: '#4f58d9' }],
    theme: plainPalette.theme,
    changed,
  })
  byOther([{ do: 'set', in: 'elements', id: 'n', to: { at: [2_100, 0] } }])
  byOther([{ do: 'remove', in: 'elements', ids: ['n'] }])
  expect([asked.length, changed.mock.calls.length]).toEqual([0, 1])
  byOther([{ do: 'assess', touchpoint: 'ad', persona: 'p', to: { experience: 2 } }])
  byOther([{ do: 'set', in: 'elements', id: 'on', to: { color: 'blue' } }])
  byOther([{ do: 'set', in: 'stages', id: 'buy', to: { name: 'Buying' } }])
  expect(asked).toHaveLength(1)
  asked.pop()?.()
  expect(changed).toHaveBeenCalledTimes(2)
  stop()
})
