import * as encoding from 'lib0/encoding'
import type { ElementId } from '../board/element-id.ts'
import type { Point } from '../board/geometry.ts'
import { MAX_ELEMENT_SIZE, MAX_SHOWN_ELEMENTS } from '../limits.ts'
import type { Gesture, Shown } from './presence.ts'
import { onBoard, readId, readInt24, writeInt24 } from './presence-codec.ts'
import { type OtherGesture, readOtherGesture, writeOtherGesture } from './presence-gestures.ts'
import { mustBeShown, showsNothing } from './read-presence.ts'
import { ScanReader } from './scan-reader.ts'

/*
 *   flags    bit 0 selection · 1–2 gesture: 0 none, 1 move, 2 resize, 3 connect · 3 caret · 4 view
 *            5 what is moved is the selection · 6 points of the gesture need 64 bits · 7 another gesture
 *   then, each if its flag says so
 *   selection  n, n × id                id: length, ASCII
 *   move       [n, n × id,] by          point: x, y as floats, exactly
 *   resize     id, at, size
 *   connect    from, to
 *   another    see presence-gestures.ts
 *   caret      id, anchor, head
 *   view       x, y as int24, width, height as uint16: in whole pixels, for it is only looked at
 */
const SELECTION = 1
const GESTURE_SHIFT = 1
const GESTURE = 3 << GESTURE_SHIFT
const CARET = 8
const VIEW = 16
const MOVES_SELECTION = 32
const WIDE = 64
const ANOTHER = 128

const gestureKinds = [null, 'move', 'resize', 'connect'] as const
const VIEW_BYTES = 10

export function encodeShown(shown: Shown): Uint8Array {
  const { selection, gesture, caret, view } = shown
  const encoder = encoding.createEncoder()
  encoding.writeUint8(encoder, flagsOf(shown))
  if (selection.length > 0) writeIds(encoder, selection)
  if (gesture) writeGesture(encoder, gesture, selection)
  if (caret) {
    encoding.writeVarString(encoder, caret.id)
    encoding.writeVarUint(encoder, caret.anchor)
    encoding.writeVarUint(encoder, caret.head)
  }
  if (view) encoding.writeUint8Array(encoder, viewBytes(view))
  return encoding.toUint8Array(encoder)
}

/** Throws an Error on whatever does not say something that the schema allows. */
export function decodeShown(bytes: Uint8Array): Shown {
  const reader = new ScanReader(bytes)
  const flags = reader.byte()
  const selection = flags & SELECTION ? readIds(reader) : []
  const gesture = readGesture(reader, flags, selection)
  const caret = flags & CARET ? { id: readId(reader), anchor: reader.uint(), head: reader.uint() } : null
  const view = flags & VIEW ? readView(reader) : null
  if (reader.left > 0) throw new Error('bytes after the end')
  return mustBeShown({ selection, gesture, caret, view })
}

/** What one shows who has nothing to show. */
export const nothingShown = encodeShown(showsNothing)

function flagsOf({ selection, gesture, caret, view }: Shown): number {
  let flags = selection.length > 0 ? SELECTION : 0
  if (gesture && isOther(gesture)) flags |= ANOTHER
  else if (gesture) {
    flags |= gestureKinds.indexOf(gesture.kind) << GESTURE_SHIFT
    if (movesSelection(gesture, selection)) flags |= MOVES_SELECTION
    if (pointsOf(gesture).flat().some(isWide)) flags |= WIDE
  }
  if (caret) flags |= CARET
  if (view) flags |= VIEW
  return flags
}

type FirstGesture = Exclude<Gesture, OtherGesture>

const isOther = (gesture: Gesture): gesture is OtherGesture =>
  gesture.kind === 'place' || gesture.kind === 'draw'

const isWide = (value: number): boolean => Math.fround(value) !== value

const movesSelection = (gesture: FirstGesture, selection: readonly ElementId[]): boolean =>
  gesture.kind === 'move' &&
  gesture.ids.length === selection.length &&
  gesture.ids.every((id, i) => id === selection[i])

function pointsOf(gesture: FirstGesture): readonly Point[] {
  switch (gesture.kind) {
    case 'move':
      return [gesture.by]
    case 'resize':
      return [gesture.at, gesture.size]
    case 'connect':
      return [gesture.from, gesture.to]
    default:
      return gesture satisfies never
  }
}

function writeGesture(encoder: encoding.Encoder, gesture: Gesture, selection: readonly ElementId[]): void {
  if (isOther(gesture)) return writeOtherGesture(encoder, gesture)
  if (gesture.kind === 'move' && !movesSelection(gesture, selection)) writeIds(encoder, gesture.ids)
  if (gesture.kind === 'resize') encoding.writeVarString(encoder, gesture.id)
  const numbers = pointsOf(gesture).flat()
  const write = numbers.some(isWide) ? encoding.writeFloat64 : encoding.writeFloat32
  for (const number of numbers) write(encoder, number)
}

function readGesture(reader: ScanReader, flags: number, selection: readonly ElementId[]): unknown {
  if (flags & ANOTHER) return readOtherGesture(reader)
  const point = (): [number, number] => [readFloat(reader, flags), readFloat(reader, flags)]
  const kind = gestureKinds[(flags & GESTURE) >> GESTURE_SHIFT]
  switch (kind) {
    case 'move':
      return { kind, ids: flags & MOVES_SELECTION ? selection : readIds(reader), by: point() }
    case 'resize':
      return { kind, id: readId(reader), at: point(), size: point() }
    case 'connect':
      return { kind, from: point(), to: point() }
    case null:
    case undefined:
      return null
    default:
      return kind satisfies never
  }
}

function writeIds(encoder: encoding.Encoder, ids: readonly ElementId[]): void {
  encoding.writeVarUint(encoder, ids.length)
  for (const id of ids) encoding.writeVarString(encoder, id)
}

function readIds(reader: ScanReader): ElementId[] {
  return Array.from({ length: reader.count(MAX_SHOWN_ELEMENTS) }, () => readId(reader))
}

function readFloat(reader: ScanReader, flags: number): number {
  const { bytes, pos } = reader
  const view = new DataView(bytes.buffer, bytes.byteOffset + pos)
  reader.skip(flags & WIDE ? 8 : 4)
  return flags & WIDE ? view.getFloat64(0) : view.getFloat32(0)
}

function viewBytes({ at, size }: NonNullable<Shown['view']>): Uint8Array {
  const bytes = new Uint8Array(VIEW_BYTES)
  const data = new DataView(bytes.buffer)
  const extent = (value: number): number => Math.min(MAX_ELEMENT_SIZE, Math.max(1, Math.round(value)))
  writeInt24(bytes, 0, onBoard(at[0]))
  writeInt24(bytes, 3, onBoard(at[1]))
  data.setUint16(6, extent(size[0]), true)
  data.setUint16(8, extent(size[1]), true)
  return bytes
}

function readView(reader: ScanReader): unknown {
  const { bytes, pos } = reader
  reader.skip(VIEW_BYTES)
  const data = new DataView(bytes.buffer, bytes.byteOffset + pos)
  return {
    at: [readInt24(bytes, pos), readInt24(bytes, pos + 3)],
    size: [data.getUint16(6, true), data.getUint16(8, true)],
  }
}
