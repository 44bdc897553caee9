import { describe, expect, it } from 'vitest'
import { boardOf, card } from '../testing/boards.ts'
import { cancel, commits, down, lasting, move, play, previews, seen, up } from '../testing/play.ts'
import { connectorTool } from './connector-tool.ts'

const view = seen(boardOf(card('a'), card('b', { stage: 'buy', order: 'a2' })))

describe('connector tool', () => {
  it('[E14] connects two elements, selects the connector and hands back to the select tool', () => {
    const effects = play(connectorTool, view, [down(100, 60), move(300, 60), move(500, 60), up(500, 60)])
    expect(commits(effects)).toMatchObject([
      [{ do: 'add', id: 'new-1', value: { kind: 'connector', from: 'a', to: 'b' } }],
    ])
    expect(lasting(effects).slice(1)).toEqual([
      { do: 'use', tool: 'select' },
      { do: 'select', ids: ['new-1'] },
    ])
  })

  it('[E14] connects an element to a point, and a point to an element', () => {
    expect(commits(play(connectorTool, view, [down(100, 60), up(300.4, 300)]))).toMatchObject([
      [{ value: { from: 'a', to: [300, 300] } }],
    ])
    expect(commits(play(connectorTool, view, [down(300, 300), up(500, 60)]))).toMatchObject([
      [{ value: { from: [300, 300], to: 'b' } }],
    ])
  })

  it('[E14] an element is never connected to itself, and a slip of the hand connects nothing', () => {
    expect(commits(play(connectorTool, view, [down(100, 60), move(300, 60), up(120, 60)]))).toEqual([])
    expect(commits(play(connectorTool, view, [down(300, 300), up(305, 300)]))).toEqual([])
  })

  it('[E14] shows what a press would connect, and where a release would end', () => {
    const shown = previews(play(connectorTool, view, [move(100, 60), down(100, 60), move(490, 30)]))
    expect(shown).toEqual([
      { kind: 'ghost', what: 'connector', at: [16, 16], size: [200, 88] },
      null,
      {
        kind: 'connect',
        from: [216, 60],
        to: [464, 60],
        line: { from: 'a', to: 'b', route: 'curved' },
        cell: { x: 464, y: 16, w: 200, h: 88 },
      },
    ])
  })

  it('[E6] Escape while drawing writes nothing', () => {
    expect(commits(play(connectorTool, view, [down(100, 60), move(300, 60), cancel, up(500, 60)]))).toEqual(
      [],
    )
  })

  it('[E8] nothing is connected to what someone else removed', () => {
    const board = boardOf(card('a'), card('b', { stage: 'buy', order: 'a2' }))
    const { state } = connectorTool.next(connectorTool.initial, down(100, 60), seen(board))
    board.byOther([{ do: 'remove', in: 'elements', ids: ['a'] }])
    expect(commits(connectorTool.next(state, up(500, 60), seen(board)).effects)).toEqual([])
  })
})
