import { noteColors } from '../board/choices.ts'
import { readAngle, readId, readInkWidth, readPoint, readSize } from '../board/entry-readers.ts'
import { MAX_PLACED_ELEMENTS, MAX_SHOWN_ELEMENTS, MAX_STROKE_POINTS } from '../limits.ts'
import {
  type Read,
  needed,
  orElse,
  readList,
  readObject,
  readOneOf,
  readOrNull,
  readText,
  readWhole,
} from '../read-value.ts'
import type { Gesture, Presence, PresentPerson, Shown } from './presence.ts'

/* What `presence.ts` says in zod, read by hand: it is read many times a second, and before anything else is there. */
const readIds = readList(readId, MAX_SHOWN_ELEMENTS)

type GestureOf<K extends Gesture['kind']> = Extract<Gesture, { kind: K }>
type Place = GestureOf<'place'>['places'][number]

const readPlace = readObject<Place>({
  id: needed(readId),
  at: needed(readPoint),
  size: needed(readSize),
  angle: needed(readAngle),
})

const gestures: { readonly [K in Gesture['kind']]: Read<GestureOf<K>> } = {
  move: readObject<GestureOf<'move'>>({
    kind: needed(readOneOf(['move'])),
    ids: needed(readIds),
    by: needed(readPoint),
  }),
  resize: readObject<GestureOf<'resize'>>({
    kind: needed(readOneOf(['resize'])),
    id: needed(readId),
    at: needed(readPoint),
    size: needed(readSize),
  }),
  connect: readObject<GestureOf<'connect'>>({
    kind: needed(readOneOf(['connect'])),
    from: needed(readPoint),
    to: needed(readPoint),
  }),
  place: readObject<GestureOf<'place'>>({
    kind: needed(readOneOf(['place'])),
    places: needed(readList(readPlace, MAX_PLACED_ELEMENTS, 1)),
  }),
  draw: readObject<GestureOf<'draw'>>({
    kind: needed(readOneOf(['draw'])),
    color: needed(readOneOf(noteColors)),
    width: needed(readInkWidth),
    points: needed(readList(readPoint, MAX_STROKE_POINTS, 1)),
  }),
}
const gestureReaders: readonly Read<Gesture>[] = Object.values(gestures)

const readGesture: Read<Gesture> = (value) => {
  for (const read of gestureReaders) {
    const gesture = read(value)
    if (gesture) return gesture
  }
  return undefined
}

const readCaret = readObject<NonNullable<Shown['caret']>>({
  id: needed(readId),
  anchor: needed(readWhole(0)),
  head: needed(readWhole(0)),
})

/** The part of the board on somebody's screen; undefined for what is no place to jump to. */
export const readView = readObject<NonNullable<Shown['view']>>({
  at: needed(readPoint),
  size: needed(readSize),
})

const readAnyShown = readObject<Shown>({
  selection: orElse(readIds, []),
  gesture: orElse(readOrNull(readGesture), null),
  caret: orElse(readOrNull(readCaret), null),
  view: orElse(readOrNull(readView), null),
})

const readPerson = readObject<PresentPerson>({
  id: needed(readText),
  name: needed(readText),
  department: needed(readOrNull(readText)),
  role: needed(readText),
})

/** What somebody shows who shows nothing. */
export const showsNothing: Shown = { selection: [], gesture: null, caret: null, view: null }
export const isNowhere: Presence = { ...showsNothing, cursor: null }

/** Throws an Error on anything else. */
export function mustBeShown(value: unknown): Shown {
  const shown = readAnyShown(value)
  if (!shown) throw new Error('nobody can show that')
  return shown
}

/** Throws an Error on anything else. */
export function mustBePerson(value: unknown): PresentPerson {
  const person = readPerson(value)
  if (!person) throw new Error('nobody is like that')
  return person
}
