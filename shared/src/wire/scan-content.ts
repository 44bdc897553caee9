import { type ScanReader, ScanError } from './scan-reader.ts'

export type ContentLimits = {
  readonly maxStringBytes: number
  readonly maxKeyBytes: number
  readonly maxDepth: number
  /** How many clocks one struct may take. */
  readonly maxStructClocks: number
  /** Saved already: what was taken once has to be readable for ever. */
  readonly isStored: boolean
}

export const DELETED = 1
export const STRING = 4
/** An item that holds other items. */
export const TYPE = 7
const ANY = 8

const ARRAY_TYPE = 0
const MAP_TYPE = 1
const TEXT_TYPE = 2

/** Setting one of these on a plain object changes what the object is. */
const forbiddenKeys = ['__proto__', 'constructor', 'prototype']

/** A key of a map; throws on one that would reach an object's prototype. */
export function readKey(reader: ScanReader, { maxKeyBytes }: ContentLimits): void {
  if (reader.oneOf(forbiddenKeys, maxKeyBytes) >= 0) throw new ScanError('key')
}

/** Passes the content of an item; returns how many clocks it takes. */
export function readContent(reader: ScanReader, ref: number, limits: ContentLimits): number {
  switch (ref) {
    case DELETED:
      return mustBeSome(reader.uint())
    case STRING:
      return mustBeSome(reader.stringLength(limits.maxStringBytes))
    case TYPE:
      return readType(reader, limits)
    case ANY:
      return readValues(reader, limits)
    // JSON, binary, embedded objects, formats and documents inside documents: our boards have none.
    default:
      throw new ScanError('content')
  }
}

export function mustBeSome(length: number): number {
  if (length === 0) throw new ScanError('empty')
  return length
}

// Our boards have no lists.
function readType(reader: ScanReader, { isStored }: ContentLimits): number {
  const type = reader.uint()
  const isKnown = type === MAP_TYPE || type === TEXT_TYPE || (isStored && type === ARRAY_TYPE)
  if (!isKnown) throw new ScanError('content')
  return 1
}

function readValues(reader: ScanReader, limits: ContentLimits): number {
  const count = mustBeSome(reader.count(Infinity))
  for (let i = 0; i < count; i++) readAny(reader, limits, 1)
  return count
}

// The tags are lib0's, `encoding.writeAny`.
function readAny(reader: ScanReader, limits: ContentLimits, depth: number): void {
  if (depth > limits.maxDepth) throw new ScanError('too-deep')
  switch (reader.byte()) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return
    case 125:
      return reader.skipInt()
    // NaN and infinity pass: reading is total, and takes neither for a number.
    case 124:
      return reader.skip(4)
    case 123:
      return reader.skip(8)
    case 119:
      reader.stringLength(limits.maxStringBytes)
      return
    case 118: {
      const count = reader.count(Infinity)
      for (let i = 0; i < count; i++) {
        readKey(reader, limits)
        readAny(reader, limits, depth + 1)
      }
      return
    }
    case 117: {
      const count = reader.count(Infinity)
      for (let i = 0; i < count; i++) readAny(reader, limits, depth + 1)
      return
    }
    // Big integers break JSON; bytes belong into files. Everything else is unknown.
    default:
      throw new ScanError('content')
  }
}
