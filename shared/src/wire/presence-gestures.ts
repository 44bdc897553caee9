import * as encoding from 'lib0/encoding'
import type { Point } from '../board/geometry.ts'
import { noteColors } from '../board/choices.ts'
import { MAX_PLACED_ELEMENTS, MAX_STROKE_POINTS } from '../limits.ts'
import type { Gesture } from './presence.ts'
import { onBoard, readId, readInt24, writeInt24 } from './presence-codec.ts'
import type { ScanReader } from './scan-reader.ts'

/*
 *   place  0, n, n × (id, x, y, width, height, angle as floats)
 *   draw   1, colour, width, n, first x, y as int24, (n − 1) × (dx, dy)   in whole pixels; d: zigzag
 */
export type OtherGesture = Extract<Gesture, { kind: 'place' | 'draw' }>

const PLACE = 0
const DRAW = 1
const POINT_BYTES = 6
const FLOAT_BYTES = 4

export function writeOtherGesture(encoder: encoding.Encoder, gesture: OtherGesture): void {
  if (gesture.kind === 'place') {
    encoding.writeUint8(encoder, PLACE)
    encoding.writeVarUint(encoder, gesture.places.length)
    for (const { id, at, size, angle } of gesture.places) {
      encoding.writeVarString(encoder, id)
      for (const number of [...at, ...size, angle]) encoding.writeFloat32(encoder, number)
    }
    return
  }
  const { color, width, points } = gesture
  encoding.writeUint8(encoder, DRAW)
  encoding.writeUint8(encoder, noteColors.indexOf(color))
  encoding.writeUint8(encoder, Math.round(width))
  encoding.writeVarUint(encoder, points.length)
  let last: Point | null = null
  for (const point of points) {
    const at: Point = [onBoard(point[0]), onBoard(point[1])]
    if (last) {
      encoding.writeVarUint(encoder, zigzag(at[0] - last[0]))
      encoding.writeVarUint(encoder, zigzag(at[1] - last[1]))
    } else encoding.writeUint8Array(encoder, pointBytes(at))
    last = at
  }
}

/** What the schema then checks; throws where the bytes end too early or nothing like it begins. */
export function readOtherGesture(reader: ScanReader): unknown {
  const kind = reader.byte()
  if (kind === PLACE) {
    const places = Array.from({ length: reader.count(MAX_PLACED_ELEMENTS) }, () => ({
      id: readId(reader),
      at: [readFloat(reader), readFloat(reader)],
      size: [readFloat(reader), readFloat(reader)],
      angle: readFloat(reader),
    }))
    return { kind: 'place', places }
  }
  if (kind !== DRAW) throw new Error('no gesture')
  const color = noteColors[reader.byte()]
  const width = reader.byte()
  const points: Point[] = []
  for (let left = reader.count(MAX_STROKE_POINTS); left > 0; left--) {
    const last = points.at(-1)
    points.push(
      last ? [last[0] + unzigzag(reader.uint()), last[1] + unzigzag(reader.uint())] : readPoint(reader),
    )
  }
  return { kind: 'draw', color, width, points }
}

function pointBytes([x, y]: Point): Uint8Array {
  const bytes = new Uint8Array(POINT_BYTES)
  writeInt24(bytes, 0, x)
  writeInt24(bytes, 3, y)
  return bytes
}

function readPoint(reader: ScanReader): Point {
  const { bytes, pos } = reader
  reader.skip(POINT_BYTES)
  return [readInt24(bytes, pos), readInt24(bytes, pos + 3)]
}

function readFloat(reader: ScanReader): number {
  const { bytes, pos } = reader
  reader.skip(FLOAT_BYTES)
  return new DataView(bytes.buffer, bytes.byteOffset + pos).getFloat32(0)
}

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value)
const unzigzag = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2)
