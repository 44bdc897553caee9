export const ICON_SIZE = 16
export const FACE_RADIUS = 8.5
const ICON_GAP = 4
/** Keeps a name from touching the faces. */
const END_GAP = 2
/** From face to face: apart, and as near as their edges allow. */
const FACE_STEPS = [2 * FACE_RADIUS + 3, 2 * FACE_RADIUS + 0.5] as const

type Room = {
  /** Where departments end and the card does, and how wide the channel's name is. */
  readonly left: number
  readonly right: number
  readonly text: number
  readonly faces: number
  /** Whether there is a mark for a description to be shown, before the faces. */
  readonly mark: boolean
}

export type CardRow = {
  readonly faceStep: number
  readonly icon: boolean
  /** Where the mark stands; null where there is none, or no room for one. */
  readonly mark: number | null
  /** Where the channel's name stands, and how much of it there is room for. */
  readonly x: number
  readonly width: number
}

/**
 * How the second row of a card shares its room: before a channel's name is cut, faces close up, then its icon goes,
 * and then the mark of a description.
 */
export function rowOf({ left, right, text, faces, mark }: Room): CardRow {
  const [apart, near] = FACE_STEPS
  const way = (faceStep: number, icon: boolean, marked = mark): CardRow => {
    const x = left + (icon ? ICON_SIZE + ICON_GAP : 0)
    const end = right - faces * faceStep - (marked ? ICON_SIZE + ICON_GAP : 0)
    return { faceStep, icon, mark: marked ? end + ICON_GAP / 2 : null, x, width: end - x - END_GAP }
  }
  const roomy = way(apart, true)
  const ways = [roomy, way(near, true), way(near, false), way(apart, true, false), way(near, false, false)]
  return ways.find(({ width }) => width >= text) ?? roomy
}
