import type { Edit } from '@wegpunkt/shared/board/edits'
import { describe, expect, it } from 'vitest'
import { added, card, note } from '../editor/testing/boards.ts'
import { editorOn } from '../editor/testing/editors.ts'
import { createLiveStore } from './together/live-store.ts'
import { createTouchedStore } from './touched.ts'

function touching(...edits: readonly Edit[]) {
  const board = editorOn(...edits)
  const live = createLiveStore(board.editor, board.document)
  const touched = createTouchedStore(board.editor, board.document, live)
  live.start()
  touched.start()
  return { ...board, touched: () => [...touched.get()].toSorted() }
}

const drag = { shift: false, alt: false, mod: true } as const

describe('what is touched', () => {
  it('[C9] is what somebody has in hand, and the connectors that follow it; then it rests again', () => {
    const { editor, touched } = touching(
      card('a'),
      card('b', { stage: 'buy' }),
      added('line', { kind: 'connector', from: 'a', to: 'b' }),
    )
    expect(touched()).toEqual([])
    editor.dispatch({ type: 'down', at: [30, 30], screen: [30, 30], ...drag })
    editor.dispatch({ type: 'move', at: [60, 60], screen: [60, 60], ...drag })
    expect(touched()).toEqual(['a', 'line'])
    editor.dispatch({ type: 'up', at: [60, 60], screen: [60, 60], ...drag })
    expect(touched()).toEqual([])
  })

  it('[C9] is what a frame in somebody’s hand holds, since its edge cuts that off', () => {
    const { editor, touched } = touching(
      added('frame', { kind: 'frame', at: [1000, 0], size: [400, 300] }),
      note('in', [1050, 50], { frame: 'frame' }),
      note('over', [1200, 50]),
    )
    editor.select(['frame'])
    editor.dispatch({ type: 'down', at: [1400, 300], screen: [1400, 300], ...drag })
    editor.dispatch({ type: 'move', at: [1300, 250], screen: [1300, 250], ...drag })
    expect(touched()).toEqual(['frame', 'in'])
  })

  it('[C9] is not what lies there in another frame', () => {
    const { editor, touched } = touching(
      added('frame', { kind: 'frame', at: [1000, 0], size: [400, 300] }),
      added('inner', { kind: 'frame', at: [1020, 20], size: [200, 200], frame: 'frame', order: 'a2' }),
      note('deep', [1050, 50], { frame: 'inner' }),
      added('other', { kind: 'frame', at: [1300, 0], size: [400, 300], order: 'a3' }),
      note('theirs', [1320, 50], { frame: 'other' }),
    )
    editor.select(['frame'])
    editor.dispatch({ type: 'down', at: [1000, 300], screen: [1000, 300], ...drag })
    editor.dispatch({ type: 'move', at: [980, 350], screen: [980, 350], ...drag })
    expect(touched()).toEqual(['deep', 'frame', 'inner'])
  })

  it('[C9] is a connector that is selected: it shows so over everything', () => {
    const { editor, touched } = touching(
      card('a'),
      added('line', { kind: 'connector', from: 'a', to: [2000, 100] }),
    )
    editor.select(['a', 'line'])
    expect(touched()).toEqual(['line'])
    editor.select([])
    expect(touched()).toEqual([])
  })
})
