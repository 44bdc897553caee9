import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Point } from '@wegpunkt/shared/board/geometry'
import type { Editor } from '../editor.ts'
import { boundsOfElement } from '../place/hit.ts'
import { elementsInOrder } from '../element-order.ts'
import { FAR_NUDGE_PX, NUDGE_PX, nudgeEdits } from '../arranging/nudging.ts'
import { type Action, always, hasSelection } from './action.ts'
import { laidOut } from '../place/laid-out.ts'

/** How far an arrow key moves the board when nothing is selected, on the screen. */
const PAN_PX = 64
const FAR_PAN_PX = 4 * PAN_PX

const directions = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const
type Direction = keyof typeof directions

const nudge = <D extends Direction>(direction: D): Action<`move-${D}`> => ({
  id: `move-${direction}`,
  group: 'move',
  keys: [`arrow${direction}`],
  onBoard: true,
  enabled: always,
  run(editor) {
    const [x, y] = directions[direction]
    if (hasSelection(editor)) nudgeBy(editor, [x * NUDGE_PX, y * NUDGE_PX])
    else editor.pan([-x * PAN_PX, -y * PAN_PX])
  },
})

const nudgeFar = <D extends Direction>(direction: D): Action<`move-far-${D}`> => ({
  id: `move-far-${direction}`,
  group: 'move',
  keys: [`shift+arrow${direction}`],
  onBoard: true,
  enabled: always,
  run(editor) {
    const [x, y] = directions[direction]
    if (hasSelection(editor)) nudgeBy(editor, [x * FAR_NUDGE_PX, y * FAR_NUDGE_PX])
    else editor.pan([-x * FAR_PAN_PX, -y * FAR_PAN_PX])
  },
})

export const moveActions = [
  nudge('left'),
  nudge('right'),
  nudge('up'),
  nudge('down'),
  nudgeFar('left'),
  nudgeFar('right'),
  nudgeFar('up'),
  nudgeFar('down'),
  {
    id: 'next-element',
    group: 'move',
    keys: ['tab'],
    onBoard: true,
    // At the end of the board the key is the page's again, so that nobody is caught on the board.
    enabled: (editor) => neighbour(editor, 1) !== null,
    run: (editor) => walk(editor, 1),
  },
  {
    id: 'previous-element',
    group: 'move',
    keys: ['shift+tab'],
    onBoard: true,
    enabled: (editor) => neighbour(editor, -1) !== null,
    run: (editor) => walk(editor, -1),
  },
] as const satisfies readonly Action[]

function nudgeBy(editor: Editor, by: Point): void {
  const { store } = editor.document
  const edits = nudgeEdits(laidOut(store), editor.get().selection, by)
  if (edits.length > 0) editor.editInSeries(edits)
}

function neighbour(editor: Editor, step: 1 | -1): ElementId | null {
  const order = elementsInOrder(editor.document.store.get())
  const here = order.findIndex((id) => editor.get().selection.has(id))
  if (here < 0) return (step === 1 ? order[0] : order.at(-1)) ?? null
  return order[here + step] ?? null
}

function walk(editor: Editor, step: 1 | -1): void {
  const id = neighbour(editor, step)
  if (id === null) return
  editor.select([id])
  const { store } = editor.document
  const rect = boundsOfElement(laidOut(store), id)
  if (rect) editor.reveal(rect)
}
