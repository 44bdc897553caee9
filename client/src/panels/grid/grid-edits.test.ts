import { applyEdits } from '@wegpunkt/shared/board/edits'
import { layoutBoard } from '@wegpunkt/shared/board/layout'
import { readBoard } from '@wegpunkt/shared/board/read'
import { Element, Lane, Stage } from '@wegpunkt/shared/board/schema'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  addLane,
  addStage,
  move,
  neighbourOf,
  removeAndKeepContent,
  removeWithContent,
  resize,
} from './grid-edits.ts'

const card = (stage: string, y = 16): Element =>
  Element.parse({ kind: 'touchpoint', at: [16, y], size: [200, 88], order: 'a0', stage, lane: 'sales' })

function board() {
  const doc = new Y.Doc()
  applyEdits(
    doc,
    [
      { do: 'add', in: 'stages', id: 'notice', value: Stage.parse({ name: 'Notice', order: 'a1' }) },
      { do: 'add', in: 'stages', id: 'buy', value: Stage.parse({ name: 'Buy', order: 'a2' }) },
      {
        do: 'add',
        in: 'lanes',
        id: 'sales',
        value: Lane.parse({ kind: 'department', department: 'sales', order: 'a1' }),
      },
      { do: 'add', in: 'elements', id: 'ad', value: card('notice') },
      { do: 'add', in: 'elements', id: 'order', value: card('buy') },
      {
        do: 'add',
        in: 'elements',
        id: 'line',
        value: Element.parse({ kind: 'connector', order: 'a1', from: 'ad', to: 'order' }),
      },
    ],
    'test',
  )
  return doc
}

const after = (doc: Y.Doc, edits: Parameters<typeof applyEdits>[1]) => {
  applyEdits(doc, edits, 'test')
  return readBoard(doc)
}

describe('stages and lanes', () => {
  it('[P71] a new one lies where it was asked for', () => {
    const doc = board()
    const read = after(doc, [addStage(readBoard(doc), 'compare', 1)])
    expect([...read.stages.keys()]).toEqual(['notice', 'compare', 'buy'])
    const lanes = after(doc, [addLane(read, 'ideas', 0, { kind: 'ideas' })]).lanes
    expect([...lanes.keys()]).toEqual(['ideas', 'sales'])
  })

  it('[P71] moves and resizes', () => {
    const doc = board()
    expect([...after(doc, move(readBoard(doc), 'stages', 'notice', 2)).stages.keys()]).toEqual([
      'buy',
      'notice',
    ])
    expect(after(doc, [resize('stages', 'buy', 600)]).stages.get('buy')?.width).toBe(600)
    expect(after(doc, [resize('stages', 'buy', undefined)]).stages.get('buy')?.width).toBeUndefined()
  })

  it('[P72] a removal can take the content along, connectors included', () => {
    const doc = board()
    const read = after(doc, removeWithContent(readBoard(doc), 'stages', 'buy'))
    expect([...read.elements.keys()]).toEqual(['ad'])
  })

  it('[P72] a removal can leave the content to the neighbour, where nothing covers anything', () => {
    const doc = board()
    expect(neighbourOf(readBoard(doc), 'stages', 'buy')).toBe('notice')
    const read = after(doc, removeAndKeepContent(readBoard(doc), 'stages', 'buy'))
    const layout = layoutBoard(read)
    expect(read.elements.size).toBe(3)
    const [ad, order] = ['ad', 'order'].map((id) => {
      const element = read.elements.get(id)
      return element && element.kind !== 'connector' ? layout.rectOf(element) : null
    })
    expect(order?.x).toBe(ad?.x)
    expect(order?.y).toBeGreaterThan((ad?.y ?? 0) + 88)
  })
})
