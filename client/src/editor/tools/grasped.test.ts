import { describe, expect, it } from 'vitest'
import { added, boardOf, card, note } from '../testing/boards.ts'
import { type Seeing, commits, down, move, play, previews, seen, up } from '../testing/play.ts'
import type { Effect, ToolEvent } from '../tool.ts'
import { type SelectState, selectTool } from './select-tool.ts'

/** Ann's events before and after what Bob does, each with the board as it is then. */
function handsOn(
  board: ReturnType<typeof boardOf>,
  {
    before,
    bob,
    after,
    seeing,
  }: { before: ToolEvent[]; bob: () => void; after: ToolEvent[]; seeing?: Seeing },
): Effect[] {
  let state: SelectState = selectTool.initial
  const effects: Effect[] = []
  const run = (events: ToolEvent[]): void => {
    for (const event of events) {
      const next = selectTool.next(state, event, seen(board, seeing))
      state = next.state
      effects.push(...next.effects)
    }
  }
  run(before)
  bob()
  run(after)
  return effects
}

describe('two hands on one element', () => {
  it('[E125] what somebody else does with it meanwhile does not pull it out of the hand, and it lands where it is let go', () => {
    const board = boardOf(note('n', [1_000, 0]))
    const effects = handsOn(board, {
      before: [down(1_010, 10), move(1_050, 10)],
      bob: () => board.byOther([{ do: 'set', in: 'elements', id: 'n', to: { at: [2_000, 800] } }]),
      after: [move(1_090, 10), up(1_090, 10)],
    })
    expect(previews(effects).findLast(Boolean)).toMatchObject({ kind: 'move', by: [80, 0] })
    expect(commits(effects)).toEqual([[{ do: 'set', in: 'elements', id: 'n', to: { at: [1_080, 0] } }]])
  })

  it('[E125] a drop says the whole place where somebody else has put it into another cell', () => {
    const board = boardOf(card('c'))
    const effects = handsOn(board, {
      before: [down(50, 50), move(60, 50)],
      bob: () => board.byOther([{ do: 'set', in: 'elements', id: 'c', to: { at: [8, 8], stage: 'buy' } }]),
      after: [move(98, 50), up(98, 50)],
    })
    expect(commits(effects)).toEqual([
      [{ do: 'set', in: 'elements', id: 'c', to: { at: [64, 16], stage: 'notice', lane: 'doing' } }],
    ])
  })

  it('[E125] who moves it nowhere writes nothing', () => {
    const board = boardOf(note('n', [1_000, 0]))
    const effects = handsOn(board, {
      before: [down(1_010, 10), move(1_050, 10)],
      bob: () => board.byOther([{ do: 'set', in: 'elements', id: 'n', to: { at: [2_000, 800] } }]),
      after: [move(1_010, 10), up(1_010, 10)],
    })
    expect(commits(effects)).toEqual([])
  })

  it('[E125] a resize goes on from the rectangle that it began with', () => {
    const board = boardOf(note('n', [1_000, 0]))
    const effects = handsOn(board, {
      seeing: { selection: ['n'] },
      before: [down(1_120, 120), move(1_140, 140)],
      bob: () => board.byOther([{ do: 'set', in: 'elements', id: 'n', to: { size: [400, 400] } }]),
      after: [up(1_160, 160)],
    })
    expect(commits(effects)).toEqual([[{ do: 'set', in: 'elements', id: 'n', to: { size: [160, 160] } }]])
  })

  it('[E149] a column that somebody else moves, or that grows, does not take away what is in hand', () => {
    const board = boardOf(
      card('c'),
      note('on', [24, 24], { stage: 'notice', lane: 'doing', touchpoint: 'c' }),
    )
    const effects = handsOn(board, {
      before: [down(150, 90), move(160, 90)],
      bob: () => board.byOther([{ do: 'set', in: 'stages', id: 'buy', to: { order: 'a0' } }]),
      after: [move(198, 90), up(198, 90)],
    })
    // Its own column begins 448 further on now, and the other one is under the hand.
    expect(previews(effects).findLast(Boolean)).toMatchObject({ kind: 'move', by: [48 - 448, 0] })
    expect(commits(effects)).toEqual([
      [
        { do: 'set', in: 'elements', id: 'c', to: { at: [64, 16], stage: 'buy' } },
        { do: 'set', in: 'elements', id: 'on', to: { at: [72, 24], stage: 'buy' } },
      ],
    ])
  })

  it('[E149] what is resized stays in its cell when that moves', () => {
    const board = boardOf(card('c'))
    const effects = handsOn(board, {
      seeing: { selection: ['c'] },
      before: [down(216, 104), move(226, 104)],
      bob: () => board.byOther([{ do: 'set', in: 'stages', id: 'buy', to: { order: 'a0' } }]),
      after: [up(256, 104)],
    })
    expect(commits(effects)).toEqual([[{ do: 'set', in: 'elements', id: 'c', to: { size: [240, 88] } }]])
  })

  it('[E146] who turns what somebody else turns meanwhile goes on from the angle in hand', () => {
    const board = boardOf(added('s', { kind: 'shape', at: [1_000, 0], size: [100, 100] }))
    const effects = handsOn(board, {
      seeing: { selection: ['s'] },
      before: [down(1_050, -40), move(1_100, 0)],
      bob: () => board.byOther([{ do: 'set', in: 'elements', id: 's', to: { angle: -30 } }]),
      after: [move(1_140, 50), up(1_140, 50)],
    })
    expect(previews(effects).findLast(Boolean)).toMatchObject({ places: [{ angle: 90 }] })
    expect(commits(effects)).toEqual([[{ do: 'set', in: 'elements', id: 's', to: { angle: 90 } }]])
  })

  it('[E146] a stroke that two people resize fits into its box, and so do the letters of a text', () => {
    const points = [0, 0, 0.5, 100, 100, 0.5]
    const board = boardOf(
      added('i', { kind: 'ink', at: [1_000, 0], size: [100, 100], points }),
      added('t', { kind: 'text', at: [1_000, 400], size: [100, 40], text: 'big', fontSize: 20 }),
    )
    const resizing = (id: string, corner: readonly [number, number], to: object): unknown =>
      commits(
        handsOn(board, {
          seeing: { selection: [id] },
          before: [down(...corner), move(corner[0] + 20, corner[1] + 20)],
          bob: () => board.byOther([{ do: 'set', in: 'elements', id, to }]),
          after: [up(corner[0] + 100, corner[1] + 40, { mod: true })],
        }),
      )
    const grown = points.map((value, i) => (i % 3 === 2 ? value : 4 * value))
    expect(resizing('i', [1_100, 100], { size: [400, 400], points: grown })).toEqual([
      [
        {
          do: 'set',
          in: 'elements',
          id: 'i',
          to: { size: [200, 140], points: [0, 0, 0.5, 200, 140, 0.5] },
        },
      ],
    ])
    expect(resizing('t', [1_100, 440], { size: [50, 20], fontSize: 10 })).toEqual([
      [{ do: 'set', in: 'elements', id: 't', to: { size: [200, 80], fontSize: 40 } }],
    ])
  })

  it('[E125] a board that nobody else touches is looked at as it is', () => {
    const board = boardOf(note('n', [1_000, 0]))
    const view = seen(board)
    expect(commits(play(selectTool, view, [down(1_010, 10), move(1_050, 10), up(1_050, 10)]))).toEqual([
      [{ do: 'set', in: 'elements', id: 'n', to: { at: [1_040, 0] } }],
    ])
  })
})
