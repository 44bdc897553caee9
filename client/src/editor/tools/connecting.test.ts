import { describe, expect, it } from 'vitest'
import { added, boardOf, card, note } from '../testing/boards.ts'
import { cancel, commits, down, lasting, move, play, previews, seen, up } from '../testing/play.ts'
import { selectTool } from './select-tool.ts'

const board = () =>
  boardOf(
    card('a'),
    card('b', { stage: 'buy', order: 'a2' }),
    note('n', [1000, 400]),
    added('ab', { kind: 'connector', from: 'a', to: 'b', route: 'straight', order: 'a3' }),
  )
/** `ab` goes from [216, 60] to [464, 60]. */
const chosen = () => seen(board(), { selection: ['ab'] })

describe('the ends of a connector', () => {
  it('[E90] are dragged to another element, in one commit', () => {
    const effects = play(selectTool, chosen(), [down(464, 60), move(700, 200), up(1050, 450)])
    expect(previews(effects)[0]).toMatchObject({
      kind: 'connect',
      to: [700, 200],
      line: { from: 'a', to: [700, 200], route: 'straight' },
    })
    expect(commits(effects)).toEqual([[{ do: 'set', in: 'elements', id: 'ab', to: { to: 'n' } }]])
  })

  it('[E90] or to a point of the board', () => {
    const effects = play(selectTool, chosen(), [down(217, 61), move(300, 300), up(300, 500)])
    expect(commits(effects)).toEqual([[{ do: 'set', in: 'elements', id: 'ab', to: { from: [300, 500] } }]])
  })

  it('[E90] never to where the other end is, and Escape leaves them', () => {
    expect(commits(play(selectTool, chosen(), [down(464, 60), move(300, 60), up(100, 60)]))).toEqual([])
    expect(
      commits(play(selectTool, chosen(), [down(464, 60), move(700, 200), cancel, up(1050, 450)])),
    ).toEqual([])
  })
})

describe('a connector that is being drawn', () => {
  it('[E140] is shown as it will be: from edge to edge, on its route, to what the pointer is over', () => {
    const effects = play(selectTool, seen(board(), { selection: ['n'] }), [
      down(982, 460),
      move(600, 300),
      move(564, 60),
      up(564, 60),
    ])
    const [, onCard] = previews(effects)
    const added = commits(effects)[0]?.[0]
    if (onCard?.kind !== 'connect' || added?.do !== 'add') throw new Error('no connector')
    expect(added.value).toMatchObject({ ...onCard.line })
    // The edges that face one another, not the middles.
    expect([onCard.from, onCard.to]).toEqual([
      [1000, 460],
      [664, 60],
    ])
  })

  it('[E140] nothing is shown where nothing would be drawn', () => {
    const effects = play(selectTool, seen(board(), { selection: ['n'] }), [down(982, 460), move(1060, 460)])
    expect(previews(effects)[0]).not.toHaveProperty('line')
  })
})

describe('the dots beside an element', () => {
  const view = () => seen(board(), { selection: ['n'] })

  it('[E90] begin a connector, which is selected when it is drawn', () => {
    // 18 pixels to the left of the note.
    const effects = play(selectTool, view(), [down(982, 460), move(700, 300), up(500, 60)])
    expect(previews(effects)[0]).toMatchObject({ kind: 'connect', to: [700, 300] })
    expect(commits(effects)).toMatchObject([
      [{ do: 'add', value: { kind: 'connector', from: 'n', to: 'b' } }],
    ])
    expect(lasting(effects).at(-1)).toEqual({ do: 'select', ids: ['new-1'] })
  })

  it('[E90] end on the board where nothing is, and nowhere when let go at once', () => {
    const effects = play(selectTool, view(), [down(1060, 538), move(1060, 700), up(1060, 800)])
    expect(commits(effects)).toMatchObject([[{ do: 'add', value: { from: 'n', to: [1060, 800] } }]])
    // Back on the note itself.
    expect(commits(play(selectTool, view(), [down(1060, 538), move(1060, 600), up(1060, 510)]))).toEqual([])
  })

  it('[E95] a click on one adds the same kind there, connected, and edits its text', () => {
    const effects = play(selectTool, view(), [down(1138, 460), up(1138, 460)])
    expect(commits(effects)).toMatchObject([
      [
        {
          id: 'new-1',
          value: { kind: 'note', at: [1184, 400], text: '', color: 'yellow', department: 'service' },
        },
        { id: 'new-2', value: { kind: 'connector', from: 'n', to: 'new-1' } },
      ],
    ])
    expect(lasting(effects).at(-1)).toEqual({ do: 'edit-text', id: 'new-1' })
  })

  it('[E95] goes on where something lies already, and a touchpoint becomes its lane’s', () => {
    const there = boardOf(note('n', [1000, 400]), note('next', [1190, 400]))
    const effects = play(selectTool, seen(there, { selection: ['n'] }), [down(1138, 460), up(1138, 460)])
    expect(commits(effects)[0]?.[0]).toMatchObject({ value: { at: [1320, 400] } })
    const cards = boardOf(card('a', { lane: 'marketing', department: 'sales', title: 'Ad' }))
    const below = play(selectTool, seen(cards, { selection: ['a'] }), [down(234, 180), up(234, 180)])
    expect(commits(below)[0]?.[0]).toMatchObject({
      value: { kind: 'touchpoint', title: '', lane: 'marketing', department: 'marketing', at: [280, 16] },
    })
  })

  it('[E67] what a click adds in a frame belongs to it', () => {
    const there = boardOf(
      added('f', { kind: 'frame', at: [900, 300], size: [600, 400] }),
      note('n', [1000, 400]),
    )
    const effects = play(selectTool, seen(there, { selection: ['n'] }), [down(1138, 460), up(1138, 460)])
    expect(commits(effects)[0]?.[0]).toMatchObject({ id: 'new-1', value: { frame: 'f' } })
  })

  it('[E90] are not there without the right to edit', () => {
    const reading = seen(board(), { selection: ['n'], canEdit: false })
    const effects = play(selectTool, reading, [down(982, 460), move(700, 300), up(500, 60)])
    expect(commits(effects)).toEqual([])
  })
})
