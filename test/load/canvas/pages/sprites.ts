import { NOTE_SIZE, fillOf, gridNotes } from '../board/note-grid.ts'

/** At which parts of their size notes are prepared. */
export const levels = [1, 1 / 2, 1 / 4, 1 / 8, 1 / 16] as const
/** All ten thousand in full size would take half a gigabyte; so many different ones look the same to the machine. */
const PREPARED = 256
const LINE_PX = 18
const PADDING_PX = 8

/** Pictures of notes, drawn once. */
export class Sprites {
  readonly #byLevel = levels.map((level) =>
    gridNotes.slice(0, PREPARED).map((note) => spriteOf(note.text, fillOf[note.color], level)),
  )

  /** The level's number, not the part of the size. */
  get(level: number, note: number): ImageBitmap {
    const sprite = this.#byLevel[level]?.[note % PREPARED]
    if (!sprite) throw new Error(`there is no level ${level}`)
    return sprite
  }
}

/** The smallest prepared level that need not be enlarged for this zoom. */
export function levelFor(zoom: number): number {
  const smaller = levels.findIndex((level) => level < zoom * 0.999)
  return smaller < 0 ? levels.length - 1 : Math.max(0, smaller - 1)
}

function spriteOf(text: string, fill: string, level: number): ImageBitmap {
  const canvas = new OffscreenCanvas(Math.ceil(NOTE_SIZE.w * level), Math.ceil(NOTE_SIZE.h * level))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.scale(level, level)
  context.fillStyle = fill
  context.fillRect(0, 0, NOTE_SIZE.w, NOTE_SIZE.h)
  context.fillStyle = '#212529'
  context.font = '14px sans-serif'
  let y = PADDING_PX + LINE_PX / 2
  for (const line of linesOf(context, text)) {
    context.fillText(line, PADDING_PX, y)
    y += LINE_PX
  }
  return canvas.transferToImageBitmap()
}

function linesOf(context: OffscreenCanvasRenderingContext2D, text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (context.measureText(longer).width <= NOTE_SIZE.w - 2 * PADDING_PX) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}
