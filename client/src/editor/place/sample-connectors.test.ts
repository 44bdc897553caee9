import { initBoard } from '@wegpunkt/shared/board/document'
import { applyEdits } from '@wegpunkt/shared/board/edits'
import { type Point, type Rect, contains, intersects, rectOf } from '@wegpunkt/shared/board/geometry'
import { isPlaced, layoutBoard } from '@wegpunkt/shared/board/layout'
import { readBoard } from '@wegpunkt/shared/board/read'
import { type Connector } from '@wegpunkt/shared/board/schema'
import { wordsOf } from '@wegpunkt/shared/board/words'
import { sampleJourney } from '@wegpunkt/shared/journey/sample/sample-journey'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type ConnectorPath, connectorPath, middleOf, pointsAlong } from './connector-path.ts'

const STEPS = 40
/** About as much as a letter of a label takes, and half a line of it. */
const LETTER_PX = 7
const HALF_LINE_PX = 9

it.each(['de', 'en'] as const)('[J8] in the sample in %s connectors keep clear of the rest', (locale) => {
  const doc = new Y.Doc()
  initBoard(doc)
  applyEdits(doc, sampleJourney(locale).edits([]), null)
  const { elements, ...grid } = readBoard(doc)
  const layout = layoutBoard({ elements, ...grid })
  const placed = [...elements].flatMap(([id, element]) =>
    isPlaced(element) ? [{ id, words: wordsOf(element), rect: layout.rectOf(element) }] : [],
  )
  const rectOfId = (wanted: string): Rect | null => placed.find(({ id }) => id === wanted)?.rect ?? null

  const touched = [...elements.values()].flatMap((connector) => {
    if (connector.kind !== 'connector') return []
    const path = connectorPath(connector, rectOfId)
    if (!path) throw new Error('a connector of the sample has lost an end')
    const others = placed.filter(({ id }) => id !== connector.from && id !== connector.to)
    const along = finePoints(path)
    return others
      .filter(
        ({ rect }) => intersects(labelOf(connector, path), rect) || along.some((at) => contains(rect, at)),
      )
      .map(({ words }) => `${connector.text} → ${words}`)
  })
  expect(touched).toEqual([])
})

function finePoints(path: ConnectorPath): Point[] {
  const points = pointsAlong(path)
  return points.slice(1).flatMap((to, i) => {
    const from = points[i] ?? to
    return Array.from({ length: STEPS }, (_, step): Point => {
      const t = step / STEPS
      return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]
    })
  })
}

function labelOf({ text }: Connector, path: ConnectorPath): Rect {
  const [x, y] = middleOf(path)
  const width = text.length * LETTER_PX
  return rectOf([x - width / 2, y - HALF_LINE_PX], [width, 2 * HALF_LINE_PX])
}
