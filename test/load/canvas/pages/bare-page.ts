import { type Moves, NOTE_SIZE, type Spot } from '../board/note-grid.ts'
import { BareBoard, areaOf } from './bare-board.ts'
import { type BareView, type Camera, toWindow } from './bare-view.ts'
import { listenToInput } from './bare-input.ts'
import { spriteView } from './sprite-view.ts'
import { Sprites, levelFor } from './sprites.ts'
import { BACKGROUND, TileView } from './tile-view.ts'

/** A canvas that does as little as one can: what can be reached on this machine. `?tiles`: the board in tiles. */
export class BarePage {
  camera: Camera = { x: 0, y: 0, zoom: 1 }
  readonly board = new BareBoard()
  selection: ReadonlySet<number> = new Set()
  /** How far the selection is dragged at the moment. */
  dragged: Spot | null = null
  readonly #sprites = new Sprites()
  readonly #view: BareView
  readonly #context: CanvasRenderingContext2D
  readonly #size = { w: window.innerWidth, h: window.innerHeight }
  #isAsked = false
  #isPainted = false

  constructor(canvas: HTMLCanvasElement, inTiles: boolean) {
    canvas.width = this.#size.w
    canvas.height = this.#size.h
    const context = canvas.getContext('2d', { alpha: false })
    if (!context) throw new Error('no canvas')
    this.#context = context
    this.#view = inTiles ? new TileView(this.board, this.#sprites) : spriteView(this.board, this.#sprites)
    this.redraw()
  }

  redraw(): void {
    if (this.#isAsked) return
    this.#isAsked = true
    this.#isPainted = false
    requestAnimationFrame(() => this.#draw())
  }

  look(camera: Camera): void {
    this.camera = camera
    this.redraw()
  }

  painted(): boolean {
    return this.#isPainted
  }

  beginDrag(): void {
    this.dragged = { x: 0, y: 0 }
    this.#view.lift(this.selection)
  }

  endDrag(): void {
    const by = this.dragged ?? { x: 0, y: 0 }
    this.dragged = null
    for (const note of this.selection) {
      const { x, y } = this.board.spotOf(note)
      this.board.moveOne(note, { x: x + by.x, y: y + by.y })
    }
    this.#view.lift(new Set())
    this.#view.changed([...this.selection].map((note) => areaOf(this.board.spotOf(note))))
    this.redraw()
  }

  moveNotes(moves: Moves): void {
    const before = moves.flatMap(([id]) => {
      const note = this.board.numberOf(id)
      return note === null ? [] : [areaOf(this.board.spotOf(note))]
    })
    this.board.move(moves)
    this.#view.changed([...before, ...moves.map(([, to]) => areaOf(to))])
    this.redraw()
  }

  #draw(): void {
    this.#isAsked = false
    const context = this.#context
    context.fillStyle = BACKGROUND
    context.fillRect(0, 0, this.#size.w, this.#size.h)
    this.#view.draw(context, this.camera, this.#size)
    if (this.dragged) this.#drawDragged(this.dragged)
    this.#drawSelection()
    this.#isPainted = !(this.#view instanceof TileView) || this.#view.isComplete(this.camera, this.#size)
    if (!this.#isPainted) this.redraw()
  }

  #drawDragged(by: Spot): void {
    const { zoom } = this.camera
    const level = levelFor(zoom)
    for (const note of this.selection) {
      const at = this.board.spotOf(note)
      const { x, y } = toWindow(this.camera, { x: at.x + by.x, y: at.y + by.y })
      this.#context.drawImage(this.#sprites.get(level, note), x, y, NOTE_SIZE.w * zoom, NOTE_SIZE.h * zoom)
    }
  }

  #drawSelection(): void {
    const { zoom } = this.camera
    const by = this.dragged ?? { x: 0, y: 0 }
    this.#context.strokeStyle = '#1971c2'
    for (const note of this.selection) {
      const at = this.board.spotOf(note)
      const { x, y } = toWindow(this.camera, { x: at.x + by.x, y: at.y + by.y })
      this.#context.strokeRect(x, y, NOTE_SIZE.w * zoom, NOTE_SIZE.h * zoom)
    }
  }
}

const canvas = document.querySelector('canvas')
if (!canvas) throw new Error('the page has no canvas')
const page = new BarePage(canvas, location.search === '?tiles')
listenToInput(canvas, page)

window.benchProbe = {
  painted: () => page.painted(),
  zoom: () => page.camera.zoom,
  view: (to) => page.look(to),
  centreOf(id) {
    const note = page.board.numberOf(id)
    if (note === null) return null
    const { x, y } = page.board.spotOf(note)
    return toWindow(page.camera, { x: x + NOTE_SIZE.w / 2, y: y + NOTE_SIZE.h / 2 })
  },
  deselect() {
    page.selection = new Set()
    page.redraw()
  },
  moveNotes: (moves) => page.moveNotes(moves),
}
