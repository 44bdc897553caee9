import { BOARD_SIZE, NOTE_SIZE } from '../board/note-grid.ts'
import { type Area, type BareBoard, areaOf } from './bare-board.ts'
import { type BareView, type Camera, inView } from './bare-view.ts'
import { type Sprites, levelFor, levels } from './sprites.ts'

const TILE_PX = 512
const TILES_KEPT = 240
/** More of them in one frame would be seen as a jerk; until then what is coarser stands in. */
const TILES_A_FRAME = 3
export const BACKGROUND = '#ffffff'

type Tile = { readonly canvas: OffscreenCanvas; readonly context: OffscreenCanvasRenderingContext2D }
type Place = { readonly level: number; readonly column: number; readonly row: number }

const keyOf = ({ level, column, row }: Place): string => `${level} ${column} ${row}`
const sideOf = (level: number): number => TILE_PX / (levels[level] ?? 1)
const tileAreaOf = ({ level, column, row }: Place): Area => {
  const side = sideOf(level)
  return { x: column * side, y: row * side, w: side, h: side }
}

/** Draws the board at rest from tiles, which are made when they are first seen and patched where something changes. */
export class TileView implements BareView {
  readonly #board: BareBoard
  readonly #sprites: Sprites
  readonly #tiles = new Map<string, { tile: Tile; place: Place }>()
  #lifted: ReadonlySet<number> = new Set()

  constructor(board: BareBoard, sprites: Sprites) {
    this.#board = board
    this.#sprites = sprites
    // The two coarsest levels are there from the beginning, so that something can always stand in.
    for (const level of [levels.length - 1, levels.length - 2])
      for (const place of placesIn({ x: 0, y: 0, ...BOARD_SIZE }, level)) this.#make(place)
  }

  draw(context: CanvasRenderingContext2D, camera: Camera, size: { w: number; h: number }): void {
    let left = TILES_A_FRAME
    for (const place of placesIn(inView(camera, size), levelFor(camera.zoom))) {
      const known = this.#tiles.get(keyOf(place))
      if (known) this.#use(place, known.tile)
      const tile = known?.tile ?? (left-- > 0 ? this.#make(place) : null)
      this.#put(context, camera, place, tile)
    }
  }

  lift(notes: ReadonlySet<number>): void {
    const before = this.#lifted
    this.#lifted = notes
    this.changed([...before, ...notes].map((note) => areaOf(this.#board.spotOf(note))))
  }

  changed(areas: readonly Area[]): void {
    for (const area of areas)
      for (let level = 0; level < levels.length; level++)
        for (const place of placesIn(area, level)) {
          const known = this.#tiles.get(keyOf(place))
          if (known) this.#paint(known.tile, place, area)
        }
  }

  /** Whether everything in view is drawn as sharp as it will be. */
  isComplete(camera: Camera, size: { w: number; h: number }): boolean {
    return placesIn(inView(camera, size), levelFor(camera.zoom)).every((it) => this.#tiles.has(keyOf(it)))
  }

  #put(context: CanvasRenderingContext2D, camera: Camera, place: Place, tile: Tile | null): void {
    const { x, y, w } = tileAreaOf(place)
    const { zoom } = camera
    // Whole pixels, lest the seams of tiles be seen.
    const left = Math.round((x - camera.x) * zoom)
    const top = Math.round((y - camera.y) * zoom)
    const width = Math.round((x + w - camera.x) * zoom) - left
    const height = Math.round((y + w - camera.y) * zoom) - top
    if (tile) return context.drawImage(tile.canvas, left, top, width, height)
    for (let coarser = place.level + 1; coarser < levels.length; coarser++) {
      const side = sideOf(coarser)
      const above = { level: coarser, column: Math.floor(x / side), row: Math.floor(y / side) }
      const known = this.#tiles.get(keyOf(above))
      if (!known) continue
      const part = TILE_PX / (side / w)
      const from = { x: (x / side - above.column) * TILE_PX, y: (y / side - above.row) * TILE_PX }
      return context.drawImage(known.tile.canvas, from.x, from.y, part, part, left, top, width, height)
    }
  }

  #make(place: Place): Tile {
    const canvas = new OffscreenCanvas(TILE_PX, TILE_PX)
    const context = canvas.getContext('2d', { alpha: false })
    if (!context) throw new Error('no canvas')
    const tile = { canvas, context }
    this.#paint(tile, place, tileAreaOf(place))
    this.#use(place, tile)
    const [oldest] = this.#tiles.keys()
    if (this.#tiles.size > TILES_KEPT && oldest !== undefined) this.#tiles.delete(oldest)
    return tile
  }

  #use(place: Place, tile: Tile): void {
    const key = keyOf(place)
    this.#tiles.delete(key)
    this.#tiles.set(key, { tile, place })
  }

  #paint({ context }: Tile, place: Place, area: Area): void {
    const scale = levels[place.level] ?? 1
    const { x: left, y: top } = tileAreaOf(place)
    const toTile = (length: number): number => length * scale
    context.save()
    context.beginPath()
    context.rect(toTile(area.x - left), toTile(area.y - top), toTile(area.w), toTile(area.h))
    context.clip()
    context.fillStyle = BACKGROUND
    context.fillRect(0, 0, TILE_PX, TILE_PX)
    this.#board.eachIn(area, (note, { x, y }) => {
      if (this.#lifted.has(note)) return
      const sprite = this.#sprites.get(place.level, note)
      context.drawImage(sprite, toTile(x - left), toTile(y - top), toTile(NOTE_SIZE.w), toTile(NOTE_SIZE.h))
    })
    context.restore()
  }
}

function placesIn({ x, y, w, h }: Area, level: number): Place[] {
  const side = sideOf(level)
  const last = { column: Math.ceil(BOARD_SIZE.w / side), row: Math.ceil(BOARD_SIZE.h / side) }
  const places: Place[] = []
  for (let row = Math.max(0, Math.floor(y / side)); row < Math.min(last.row, (y + h) / side); row++)
    for (
      let column = Math.max(0, Math.floor(x / side));
      column < Math.min(last.column, (x + w) / side);
      column++
    )
      places.push({ level, column, row })
  return places
}
