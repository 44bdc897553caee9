import { NOTE_SIZE } from '../board/note-grid.ts'
import type { BareBoard } from './bare-board.ts'
import { type BareView, inView } from './bare-view.ts'
import { type Sprites, levelFor } from './sprites.ts'

/** Draws each note in view as its sprite, every time. */
export function spriteView(board: BareBoard, sprites: Sprites): BareView {
  let lifted: ReadonlySet<number> = new Set()
  return {
    draw(context, camera, size) {
      const { zoom } = camera
      const level = levelFor(zoom)
      const [w, h] = [NOTE_SIZE.w * zoom, NOTE_SIZE.h * zoom]
      board.eachIn(inView(camera, size), (note, { x, y }) => {
        if (lifted.has(note)) return
        context.drawImage(sprites.get(level, note), (x - camera.x) * zoom, (y - camera.y) * zoom, w, h)
      })
    },
    lift(notes) {
      lifted = notes
    },
    changed: () => undefined,
  }
}
